extension Plane {
    package var mean: Float {
        guard !values.isEmpty else { return 0 }
        return Float(values.reduce(0.0) { $0 + Double($1) } / Double(values.count))
    }

    /// The value that `share` (0…1) of the pixels do not exceed: the element of that rank, no interpolation.
    /// 0.5 is the median. An empty plane answers 0.
    package func percentile(_ share: Double) -> Float {
        guard !values.isEmpty else { return 0 }
        let rank = Int((max(0, min(1, share)) * Double(values.count - 1)).rounded())
        // Two rounds of counting over 16 bits each of a key that sorts as the number does.
        let (high, before) = Self.select(rank: rank, keys: values.lazy.map { Int(Self.key($0) >> 16) })
        let low = Self.select(
            rank: rank - before,
            keys: values.lazy.map(Self.key).filter { Int($0 >> 16) == high }.map { Int($0 & 0xFFFF) })
        return Self.number(UInt32(high) << 16 | UInt32(low.key))
    }

    /// Stretched so that the `low` percentile becomes 0 and the `high` one 1, clamped. A flat plane becomes 0.
    package func normalised(low: Double = 0.01, high: Double = 0.99) -> Plane {
        let (bottom, top) = (percentile(low), percentile(high))
        guard top > bottom else { return Plane(width: width, height: height) }
        return map { max(0, min(1, ($0 - bottom) / (top - bottom))) }
    }

    /// Each pixel on its own.
    @inlinable
    package func map(_ change: (Float) -> Float) -> Plane {
        Plane(width: width, height: height, values: values.map(change))
    }

    /// Two planes of one size, pixel by pixel.
    @inlinable
    package func combined(with other: Plane, _ merge: (Float, Float) -> Float) -> Plane {
        precondition(width == other.width && height == other.height, "planes of one size can be combined")
        return Plane(width: width, height: height, values: zip(values, other.values).map(merge))
    }

    private static func select(rank: Int, keys: some Sequence<Int>) -> (key: Int, before: Int) {
        var counts = [Int](repeating: 0, count: 65536)
        for key in keys { counts[key] += 1 }
        var before = 0
        for (key, count) in counts.enumerated() {
            if before + count > rank { return (key, before) }
            before += count
        }
        return (65535, before)
    }

    /// Bits that order like the number: negative ones turned over, others above them.
    private static func key(_ value: Float) -> UInt32 {
        let bits = value.bitPattern
        return bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits
    }

    private static func number(_ key: UInt32) -> Float {
        Float(bitPattern: key & 0x8000_0000 == 0 ? ~key : key & 0x7FFF_FFFF)
    }
}
