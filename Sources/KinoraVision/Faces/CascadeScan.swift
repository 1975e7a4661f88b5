import KinoraCore

/// A cascade made ready for one picture size: for each stump the offsets of the sixteen corners of its nine cells.
struct CascadeScan {
    private let cascade: FaceCascade
    private let image: IntegralImage
    private let corners: [Int32]
    private let subsets: [UInt32]
    private let leaves: [Float]

    init(_ cascade: FaceCascade, on image: IntegralImage) {
        self.cascade = cascade
        self.image = image
        let stumps = cascade.stages.flatMap(\.stumps)
        corners = stumps.flatMap { stump -> [Int32] in
            let feature = cascade.features[stump.feature]
            return (0..<16).map {
                let (column, row) = (feature.x + $0 % 4 * feature.width, feature.y + $0 / 4 * feature.height)
                return Int32(row * image.stride + column)
            }
        }
        subsets = stumps.flatMap(\.subset)
        leaves = stumps.flatMap { [$0.hit, $0.miss] }
    }

    /// Upper left corners of the windows that pass all stages. After a window that fails the first stage the next
    /// one is left out, as OpenCV does: it would fail too.
    func hits(step: Int) -> [(x: Int, y: Int)] {
        var found: [(x: Int, y: Int)] = []
        guard image.width >= cascade.size.width, image.height >= cascade.size.height else { return found }
        var y = 0
        while y <= image.height - cascade.size.height {
            var x = 0
            while x <= image.width - cascade.size.width {
                let passed = stagesPassed(x: x, y: y)
                if passed == cascade.stages.count { found.append((x, y)) }
                x += passed == 0 ? 2 * step : step
            }
            y += step
        }
        return found
    }

    /// How many stages the window at this corner passes before it fails one.
    func stagesPassed(x: Int, y: Int) -> Int {
        precondition(
            x >= 0 && y >= 0 && x + cascade.size.width <= image.width
                && y + cascade.size.height <= image.height, "the window lies inside the picture")
        let origin = y * image.stride + x
        return image.sums.withUnsafeBufferPointer { sums in
            corners.withUnsafeBufferPointer { corners in
                var stump = 0
                for (index, stage) in cascade.stages.enumerated() {
                    var score = 0.0
                    for _ in 0..<stage.stumps.count {
                        let code = Self.code(sums, origin, corners, 16 * stump)
                        let hit = subsets[8 * stump + Int(code >> 5)] >> (code & 31) & 1
                        score += Double(leaves[2 * stump + Int(1 - hit)])
                        stump += 1
                    }
                    if score < Double(stage.threshold) { return index }
                }
                return cascade.stages.count
            }
        }
    }

    /// The local binary pattern of nine cells: a bit for each outer cell at least as bright as the middle one,
    /// clockwise from the upper left, highest bit first.
    @inline(__always)
    private static func code(
        _ sums: UnsafeBufferPointer<UInt32>, _ origin: Int, _ corners: UnsafeBufferPointer<Int32>, _ first: Int
    ) -> UInt32 {
        @inline(__always) func at(_ k: Int) -> UInt32 { sums[origin + Int(corners[first + k])] }
        @inline(__always) func cell(_ k: Int) -> UInt32 { at(k) &- at(k + 1) &- at(k + 4) &+ at(k + 5) }
        let middle = cell(5)
        var code: UInt32 = 0
        if cell(0) >= middle { code |= 128 }
        if cell(1) >= middle { code |= 64 }
        if cell(2) >= middle { code |= 32 }
        if cell(6) >= middle { code |= 16 }
        if cell(10) >= middle { code |= 8 }
        if cell(9) >= middle { code |= 4 }
        if cell(8) >= middle { code |= 2 }
        if cell(4) >= middle { code |= 1 }
        return code
    }
}
