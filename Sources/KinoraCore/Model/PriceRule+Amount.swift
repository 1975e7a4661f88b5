/// What an order is expected to cost, and what it costs at most.
package struct Price: Hashable, Sendable, Codable {
    package var estimate: Money
    package var bound: Money

    package init(estimate: Money, bound: Money) {
        self.estimate = estimate
        self.bound = bound
    }

    package static let free = Price(estimate: .zero, bound: .zero)
}

extension PriceRule {
    /// What a price may hang on.
    package struct Facts: Hashable, Sendable {
        /// Canonical settings.
        package var settings: [String: WireValue]
        package var time: ClipTime?
        package var pixels: Int?

        package init(settings: [String: WireValue], time: ClipTime? = nil, pixels: Int? = nil) {
            self.settings = settings
            self.time = time
            self.pixels = pixels
        }
    }

    /// - Returns: `nil` where the table has no line for the case, or a number that it hangs on is not known: a price
    ///   that nobody knows, never a guess.
    package func price(_ facts: Facts) -> Price? {
        guard let rate = rates.first(where: { holds($0.when, facts) }), let amount = quantity(facts) else { return nil }
        var estimate = rate.usd.millionths
        var bound = estimate
        for factor in factors where holds(factor.when, facts) && exceeds(factor.above, facts) {
            estimate = Self.scaled(estimate, by: (factor.times.millionths, 1_000_000))
            bound = Self.scaledUp(bound, by: (factor.times.millionths, 1_000_000))
        }
        return Price(
            estimate: Money(microUSD: Self.scaled(estimate, by: amount.likely)),
            bound: Money(microUSD: Self.scaledUp(bound, by: amount.most)))
    }

    private typealias Ratio = (Int64, Int64)

    /// How many units: what is likely, and what may be counted at most, since sellers round up.
    private func quantity(_ facts: Facts) -> (likely: Ratio, most: Ratio)? {
        switch per {
        case .clip, .image: return ((1, 1), (1, 1))
        case .second:
            if let fps = countsFrames_fps {
                guard let frames = facts.time?.frames else { return nil }
                let ratio = (Int64(frames) * 1000, Int64((fps * 1000).rounded()))
                return (ratio, ratio)
            }
            guard let seconds = facts.time?.seconds else { return nil }
            let milliseconds = (Int64((seconds * 1000).rounded(.up)), Int64(1000))
            return (milliseconds, milliseconds)
        case .megapixel:
            guard let pixels = facts.pixels else { return nil }
            return ((Int64(pixels), 1_000_000), (Int64((pixels + 999_999) / 1_000_000), 1))
        }
    }

    private func holds(_ when: [String: WireValue]?, _ facts: Facts) -> Bool {
        (when ?? [:]).allSatisfy { name, value in
            name == "seconds" ? facts.time?.seconds == value.number : facts.settings[name] == value
        }
    }

    private func exceeds(_ above: [String: Double]?, _ facts: Facts) -> Bool {
        (above ?? [:]).allSatisfy { name, limit in
            let number =
                switch name {
                case "frames": facts.time?.frames.map(Double.init)
                case "seconds": facts.time?.seconds
                default: facts.settings[name]?.number
                }
            // What is not known may well exceed it.
            return number.map { $0 > limit } ?? true
        }
    }

    private static func scaled(_ amount: Int64, by ratio: Ratio) -> Int64 {
        (amount * ratio.0 + ratio.1 / 2) / ratio.1
    }

    private static func scaledUp(_ amount: Int64, by ratio: Ratio) -> Int64 {
        (amount * ratio.0 + ratio.1 - 1) / ratio.1
    }
}

extension Money {
    /// Plain decimal dollars with the cents, and with what is behind them only where there is something: `0.40`,
    /// `0.0333`.
    package var dollars: String {
        let sign = microUSD < 0 ? "-" : ""
        let whole = microUSD.magnitude / 1_000_000
        var digits = String(microUSD.magnitude % 1_000_000)
        digits = String(repeating: "0", count: 6 - digits.count) + digits
        while digits.count > 2, digits.hasSuffix("0") { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }
}
