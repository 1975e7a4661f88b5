extension Op {
    /// What programs may hold; the compiler never goes beyond.
    package static let amplitudeRange: ClosedRange<Double> = 0...4
    package static let speedRange: ClosedRange<Double> = 0.1...8

    /// Ranges of parameters by name; others may be anything up to ±10,000.
    static let parameterRanges: [String: ClosedRange<Double>] = [
        "degrees": -360...360, "side": -1...1, "travel": 0...0.25, "x": 0...1, "y": 0...1, "zoom": 0...0.5,
    ]
    static let otherParameters: ClosedRange<Double> = -10_000...10_000

    var limited: Op {
        var op = self
        op.amplitude = min(max(amplitude, Self.amplitudeRange.lowerBound), Self.amplitudeRange.upperBound)
        op.speed = min(max(speed, Self.speedRange.lowerBound), Self.speedRange.upperBound)
        return op
    }
}
