import KinoraCore
import Testing

@testable import KinoraVision

@Suite struct PlaneFilterTests {
    /// Noise without a pattern, the same everywhere: a linear congruence, high bits.
    static func noise(_ width: Int, _ height: Int, seed: UInt32 = 7) -> Plane {
        var state = seed
        return Plane(width: width, height: height) { _, _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return Float(state >> 8) / Float(1 << 24)
        }
    }

    static func window(_ plane: Plane, _ x: Int, _ y: Int, _ radius: Int, clamped: Bool) -> [Float] {
        (y - radius...y + radius).flatMap { row in
            (x - radius...x + radius).compactMap { column in
                if clamped {
                    return plane[max(0, min(plane.width - 1, column)), max(0, min(plane.height - 1, row))]
                }
                let inside = (0..<plane.width).contains(column) && (0..<plane.height).contains(row)
                return inside ? plane[column, row] : nil
            }
        }
    }

    @Test(arguments: [1, 2, 5, 40])
    func `a box blur is the mean of the square around each pixel`(radius: Int) {
        let plane = Self.noise(23, 17)
        let blurred = plane.boxBlurred(radius: radius)
        for y in 0..<17 {
            for x in 0..<23 {
                let square = Self.window(plane, x, y, radius, clamped: true)
                #expect(abs(blurred[x, y] - square.reduce(0, +) / Float(square.count)) < 1e-5)
            }
        }
    }

    @Test(arguments: [0.5, 1, 1.2, 3.7, 6, 12] as [Float])
    func `a Gaussian blur has the asked spread, keeps the sum and stays near the bell`(sigma: Float) {
        let side = 2 * Int(4 * sigma + 4) + 1
        var point = Plane(width: side, height: side)
        point[side / 2, side / 2] = 1
        let blurred = point.gaussianBlurred(sigma: sigma)
        let rows = (0..<side).map { y in (0..<side).reduce(Float(0)) { $0 + blurred[$1, y] } }
        let spread = rows.enumerated().reduce(Float(0)) { sum, row in
            sum + row.element * Float((row.offset - side / 2) * (row.offset - side / 2))
        }
        #expect(abs(rows.reduce(0, +) - 1) < 1e-4)
        #expect(abs(spread.squareRoot() - sigma) < 0.002 * sigma)
        guard sigma >= 1 else { return }
        let bell = (0..<side).map { Self.bell(Float($0 - side / 2), sigma) }
        let peak = bell[side / 2]
        #expect(zip(rows, bell).allSatisfy { abs($0 - $1) <= 0.07 * peak })
    }

    /// The normal density by its series, halved until the series is short.
    static func bell(_ x: Float, _ sigma: Float) -> Float {
        let exponent = Double(x * x / (2 * sigma * sigma)) / 1024
        var value = 1 - exponent + exponent * exponent / 2 - exponent * exponent * exponent / 6
        for _ in 0..<10 { value *= value }
        return Float(value) / (sigma * Float(2 * Double.pi).squareRoot())
    }

    @Test(arguments: [(1, 23, 17), (3, 23, 17), (8, 9, 40), (30, 12, 5), (2, 1, 1)])
    func `dilation and erosion are the extremes of the square inside the plane`(_ radius: Int, _ w: Int, _ h: Int) {
        let plane = Self.noise(w, h)
        let (grown, shrunk) = (plane.dilated(radius: radius), plane.eroded(radius: radius))
        for y in 0..<h {
            for x in 0..<w {
                let square = Self.window(plane, x, y, radius, clamped: false)
                #expect(grown[x, y] == square.max())
                #expect(shrunk[x, y] == square.min())
            }
        }
    }

    @Test func `distances are those to the nearest marked pixel`() {
        var plane = Plane(width: 31, height: 19)
        let marks = [(3, 4), (28, 2), (15, 18)]
        for (x, y) in marks { plane[x, y] = 1 }
        let distances = plane.distances(above: 0.5)
        for y in 0..<19 {
            for x in 0..<31 {
                let squares = marks.map { ($0.0 - x) * ($0.0 - x) + ($0.1 - y) * ($0.1 - y) }
                #expect(abs(distances[x, y] - Float(squares.min() ?? 0).squareRoot()) < 1e-5)
            }
        }
        #expect(Plane(width: 4, height: 4).distances(above: 0)[1, 1] == .infinity)
    }

    @Test(arguments: [0.0, 0.1, 0.5, 0.93, 1.0])
    func `a percentile is the element of that rank`(share: Double) {
        let plane = Self.noise(37, 29).map { $0 - 0.4 }
        let sorted = plane.values.sorted()
        #expect(plane.percentile(share) == sorted[Int((share * Double(sorted.count - 1)).rounded())])
    }

    @Test func `normalising stretches between percentiles and makes a flat plane 0`() {
        let stretched = Self.noise(40, 40).map { 3 + 2 * $0 }.normalised(low: 0.1, high: 0.9)
        #expect(stretched.values.count { $0 == 0 } == 161)
        #expect(stretched.values.count { $0 == 1 } == 161)
        #expect(Plane(width: 3, height: 3, filledWith: 7).normalised() == Plane(width: 3, height: 3))
    }

    @Test func `smoothstep is flat at both ends, rises or falls`() {
        #expect(smoothstep(-1 as Float, from: 0, to: 2) == 0)
        #expect(smoothstep(1 as Float, from: 0, to: 2) == 0.5)
        #expect(smoothstep(3 as Float, from: 0, to: 2) == 1)
        #expect(smoothstep(0.5, from: 2, to: 0) == 0.84375)
        #expect(smoothstep(1.0, from: 1, to: 1) == 1)
        #expect(smoothstep(0.9, from: 1, to: 1) == 0)
    }
}
