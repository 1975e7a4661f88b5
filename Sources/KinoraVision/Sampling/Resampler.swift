/// Resamples a part of a raster in linear light.
package enum Resampler {
    /// The part of a raster to show: left and upper edge and the size of an output pixel, in source pixels. May reach
    /// beyond the raster; its edge pixels are repeated there.
    package struct View: Sendable, Hashable {
        package var x: Double
        package var y: Double
        /// Source pixels an output pixel, on both axes: pictures are never stretched.
        package var ratio: Double

        package init(x: Double, y: Double, ratio: Double) {
            self.x = x
            self.y = y
            self.ratio = ratio
        }
    }

    /// sRGB code values 0…255 with fractions, as three planes R, G, B.
    package static func resample(_ raster: Raster, view: View, to width: Int, _ height: Int) -> [Plane] {
        let columns = ResampleWeights(start: view.x, ratio: view.ratio, count: width)
        let rows = ResampleWeights(start: view.y, ratio: view.ratio, count: height)
        var planes = [[Float]](repeating: [], count: 3)
        for c in 0..<3 { planes[c].reserveCapacity(width * height) }
        var ring = RowRing(raster: raster, columns: columns, capacity: Int(view.ratio.rounded(.up)) + 5)
        var sum = [Float](repeating: 0, count: width * 3)
        for y in 0..<height {
            for i in sum.indices { sum[i] = 0 }
            for (k, weight) in rows.taps[y].enumerated() where weight != 0 {
                let row = min(max(rows.first[y] + k, 0), raster.height - 1)
                ring.accumulate(row: row, weight: weight, into: &sum)
            }
            for x in 0..<width {
                for c in 0..<3 { planes[c].append(LinearLight.toCode(sum[3 * x + c])) }
            }
        }
        return planes.map { Plane(width: width, height: height, values: $0) }
    }

    /// The last few source rows, resampled across: each source row is converted and resampled once.
    private struct RowRing {
        let raster: Raster
        let columns: ResampleWeights
        private var rows: [[Float]]
        private var held: [Int]

        init(raster: Raster, columns: ResampleWeights, capacity: Int) {
            self.raster = raster
            self.columns = columns
            rows = [[Float]](repeating: [], count: capacity)
            held = [Int](repeating: -1, count: capacity)
        }

        mutating func accumulate(row: Int, weight: Float, into sum: inout [Float]) {
            let slot = row % rows.count
            if held[slot] != row {
                rows[slot] = across(row)
                held[slot] = row
            }
            rows[slot].withUnsafeBufferPointer { source in
                for i in sum.indices { sum[i] += source[i] * weight }
            }
        }

        private func across(_ row: Int) -> [Float] {
            var out = [Float](repeating: 0, count: columns.first.count * 3)
            raster.pixels.withUnsafeBufferPointer { pixels in
                LinearLight.fromCode.withUnsafeBufferPointer { light in
                    let base = row * raster.width * 3
                    let last = raster.width - 1
                    for x in columns.first.indices {
                        var r: Float = 0
                        var g: Float = 0
                        var b: Float = 0
                        let first = columns.first[x]
                        columns.taps[x].withUnsafeBufferPointer { taps in
                            for k in 0..<taps.count {
                                let at = base + min(max(first + k, 0), last) * 3
                                r += light[Int(pixels[at])] * taps[k]
                                g += light[Int(pixels[at + 1])] * taps[k]
                                b += light[Int(pixels[at + 2])] * taps[k]
                            }
                        }
                        out[3 * x] = r
                        out[3 * x + 1] = g
                        out[3 * x + 2] = b
                    }
                }
            }
            return out
        }
    }
}
