import KinoraVision

/// A soft shape, drawn once for each sub-pixel position it will be needed at, for luma and for chroma.
struct Sprite: Sendable {
    let luma: SpriteMask
    let chroma: SpriteMask

    /// - Parameters:
    ///   - reachX: pixels from the middle beyond which the shape is empty.
    ///   - cover: 0…1 at a distance in pixels from the middle.
    init(reachX: Double, reachY: Double, cover: (_ dx: Double, _ dy: Double) -> Double) {
        luma = SpriteMask(reachX: reachX, reachY: reachY, cover: cover)
        chroma = SpriteMask(reachX: reachX / 2, reachY: reachY / 2) { cover($0 * 2, $1 * 2) }
    }

    /// A round soft shape: full inside `core` · radius, falling to nothing at the radius; drawn out by `streak`
    /// pixels downwards as a shutter does.
    static func disc(radius: Double, core: Double, streak: Double = 0) -> Sprite {
        Sprite(reachX: radius, reachY: radius + streak / 2) { dx, dy in
            let along = max(abs(dy) - streak / 2, 0)
            let distance = (dx * dx + along * along).squareRoot() / radius
            return smoothstep(distance, from: 1, to: core)
        }
    }
}

/// The coverage of a shape in the pixels of one plane, 0…255, for `phases`² positions within a pixel.
struct SpriteMask: Sendable {
    /// Columns, a multiple of eight: what the shape does not need is 0.
    let width: Int
    let height: Int
    let phases: Int
    /// Pixels of the mask left of and above the one that holds the middle.
    let left: Int
    let top: Int
    let bytes: [UInt8]

    init(reachX: Double, reachY: Double, cover: (_ dx: Double, _ dy: Double) -> Double) {
        let (left, top) = (Int(reachX.rounded(.up)), Int(reachY.rounded(.up)))
        let (columns, height) = (2 * left + 1, 2 * top + 1)
        let width = (columns + 7) / 8 * 8
        // What is small shows the least step; what is large and soft hides it.
        let phases = max(left, top) <= 4 ? 8 : max(left, top) <= 40 ? 4 : 2
        let finer = left <= 4 ? 4 : left <= 16 ? 2 : 1
        var bytes = [UInt8](repeating: 0, count: phases * phases * width * height)
        for phase in 0..<(phases * phases) {
            let midX = Double(left) + Double(phase % phases) / Double(phases)
            let midY = Double(top) + Double(phase / phases) / Double(phases)
            for y in 0..<height {
                for x in 0..<columns {
                    var sum = 0.0
                    for part in 0..<(finer * finer) {
                        let u = (Double(part % finer) + 0.5) / Double(finer)
                        let v = (Double(part / finer) + 0.5) / Double(finer)
                        sum += cover(Double(x) + u - midX, Double(y) + v - midY)
                    }
                    let share = min(max(sum / Double(finer * finer), 0), 1)
                    bytes[(phase * height + y) * width + x] = UInt8((share * 255).rounded())
                }
            }
        }
        (self.width, self.height, self.phases, self.left, self.top, self.bytes) =
            (width, height, phases, left, top, bytes)
    }
}
