/// An amount in millionths of a US dollar. Whole numbers only: money is never rounded by accident (§7).
package struct Money: Hashable, Sendable, Comparable, AdditiveArithmetic, Codable {
    package var microUSD: Int64

    @inlinable package init(microUSD: Int64) { self.microUSD = microUSD }

    package init(from decoder: any Decoder) throws {
        microUSD = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(microUSD)
    }

    @inlinable package static var zero: Self { Self(microUSD: 0) }

    @inlinable package static func < (a: Self, b: Self) -> Bool { a.microUSD < b.microUSD }
    @inlinable package static func + (a: Self, b: Self) -> Self { Self(microUSD: a.microUSD + b.microUSD) }
    @inlinable package static func - (a: Self, b: Self) -> Self { Self(microUSD: a.microUSD - b.microUSD) }
    @inlinable package static prefix func - (a: Self) -> Self { Self(microUSD: -a.microUSD) }
}
