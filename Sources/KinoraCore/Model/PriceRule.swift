/// What an offer costs, as a table that anybody can read off the seller's page.
package struct PriceRule: Hashable, Sendable {
    package enum Unit: String, Sendable, Codable { case clip, second, image, megapixel }

    /// A price that holds when all of `when` does. The first that holds counts.
    package struct Rate: Hashable, Sendable, Codable {
        package var when: [String: WireValue]?
        package var usd: ExactDecimal
    }

    /// What the price is multiplied by, when all of `when` holds and every number of `above` is exceeded.
    package struct Factor: Hashable, Sendable, Codable {
        package var when: [String: WireValue]?
        package var above: [String: Double]?
        package var times: ExactDecimal
    }

    package var per: Unit
    package var rates: [Rate]
    package var factors: [Factor]
    /// The seller counts seconds as frames at this rate, whatever rate the clip plays at.
    package var countsFrames_fps: Double?
}

/// A decimal to the millionth, exactly.
package struct ExactDecimal: Hashable, Sendable {
    package var millionths: Int64

    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = Int64(parts[0]), (0...1_000_000).contains(whole),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        guard fraction.count <= 6, let part = Int64(fraction + String(repeating: "0", count: 6 - fraction.count))
        else { return nil }
        millionths = whole * 1_000_000 + part
    }
}

extension ExactDecimal: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = ExactDecimal(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(text)” is no amount such as \"0.25\" with six decimals at most")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Money(microUSD: millionths).dollars)
    }
}

extension PriceRule: Codable {
    private enum Key: String, CodingKey { case per, usd, rates, factors, countsFrames_fps = "counts_frames_fps" }

    package init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: Key.self)
        per = try row.decode(Unit.self, forKey: .per)
        let all = try row.decodeIfPresent(ExactDecimal.self, forKey: .usd).map { [Rate(usd: $0)] }
        rates = try all ?? row.decode([Rate].self, forKey: .rates)
        factors = try row.decodeIfPresent([Factor].self, forKey: .factors) ?? []
        countsFrames_fps = try row.decodeIfPresent(Double.self, forKey: .countsFrames_fps)
    }

    package func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: Key.self)
        try row.encode(per, forKey: .per)
        if rates.count == 1, let only = rates.first, only.when == nil {
            try row.encode(only.usd, forKey: .usd)
        } else {
            try row.encode(rates, forKey: .rates)
        }
        try row.encode(factors, forKey: .factors)
        try row.encodeIfPresent(countsFrames_fps, forKey: .countsFrames_fps)
    }
}
