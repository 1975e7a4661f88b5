package import KinoraCore

extension MotionProgram {
    /// Frames of the longest clip: 30 s at 60 a second.
    package static let framesRange: ClosedRange<Int> = 1...1800
    private static let side_px = 2...16_384
    private static let still_px = 1...1_000_000
    private static let list = 0...256

    /// Whether all numbers are what a renderer can live with.
    /// - Throws: ``KinoraError`` `badPrompt`, naming field, value and range.
    package func checkNumbers() throws(KinoraError) {
        try Self.check(version, in: 1...Self.currentVersion, "version")
        try Self.check(still.width, in: Self.still_px, "still.width")
        try Self.check(still.height, in: Self.still_px, "still.height")
        try Self.check(crop, of: still, "crop")
        try Self.check(focus.x, in: 0...1, "focus.x")
        try Self.check(focus.y, in: 0...1, "focus.y")
        try Self.checkEven(output.width, "output.width")
        try Self.checkEven(output.height, "output.height")
        // The largest frame kinora plans: 4:1 at 2160p.
        try Self.check(output.width * output.height, in: 4...8640 * 2160, "output.width × output.height")
        try Self.check(seed, in: Brief.seedRange, "seed")
        try Self.check(output.fps, in: Brief.fpsRange, "output.fps")
        try Self.check(output.frames, in: Self.framesRange, "output.frames")
        try Self.check(regions.count, in: Self.list, "the number of regions")
        try Self.check(ops.count, in: Self.list, "the number of ops")
        for (i, region) in regions.enumerated() {
            try Self.check(region.box, of: still, "regions[\(i)].box")
            try Self.check(region.confidence, in: 0...1, "regions[\(i)].confidence")
        }
        for (i, op) in ops.enumerated() { try op.check("ops[\(i)]") }
    }

    static func check<T: Comparable>(_ value: T, in range: ClosedRange<T>, _ field: String) throws(KinoraError) {
        guard !range.contains(value) else { return }
        throw KinoraError(
            .badPrompt,
            "the motion program has \(field) \(value), it must be \(range.lowerBound) to \(range.upperBound)",
            hint: "give the .json file that kinora stored with a clip")
    }

    private static func checkEven(_ side: Int, _ field: String) throws(KinoraError) {
        try check(side, in: side_px, field)
        guard !side.isMultiple(of: 2) else { return }
        throw KinoraError(
            .badPrompt, "the motion program has \(field) \(side), it must be even",
            hint: "give the .json file that kinora stored with a clip")
    }

    /// Boxes may reach beyond the still by its own size.
    private static func check(_ box: Box, of still: StillIdentity, _ field: String) throws(KinoraError) {
        let (width, height) = (Double(still.width), Double(still.height))
        try check(box.x, in: -width...2 * width, "\(field).x")
        try check(box.y, in: -height...2 * height, "\(field).y")
        try check(box.width, in: 0.01...3 * width, "\(field).width")
        try check(box.height, in: 0.01...3 * height, "\(field).height")
    }
}

extension Op {
    fileprivate func check(_ field: String) throws(KinoraError) {
        let names = MotionRegistry.phrases.map(\.name)
        guard names.contains(name) else {
            throw KinoraError(
                .badPrompt, "the motion program has \(field).name “\(name.prefix(40))”, there is no such motion",
                hint: Suggestion.nearest(to: name, among: names).map { "did you mean \($0)?" }
                    ?? "motions are \(names.joined(separator: ", "))")
        }
        try MotionProgram.check(amplitude, in: Self.amplitudeRange, "\(field).amplitude")
        try MotionProgram.check(speed, in: Self.speedRange, "\(field).speed")
        for (key, value) in parameters.sorted(by: { $0.key < $1.key }) {
            let range = Self.parameterRanges[key] ?? Self.otherParameters
            try MotionProgram.check(value, in: range, "\(field).parameters.\(key.prefix(40))")
        }
    }
}
