/// A length of time in whole milliseconds. The core does integer time only, so that a history replays exactly.
package typealias Milliseconds = Int64

/// A point on the database's clock, in milliseconds. The only clock that decisions know.
package struct Moment: Hashable, Sendable, Comparable, Codable {
    package var milliseconds: Int64

    @inlinable package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    @inlinable package static var start: Self { Self(milliseconds: 0) }
    /// Later than anything that will ever be waited for.
    @inlinable package static var never: Self { Self(milliseconds: .max / 4) }

    @inlinable package static func < (a: Self, b: Self) -> Bool { a.milliseconds < b.milliseconds }
    @inlinable package static func + (a: Self, b: Milliseconds) -> Self { Self(milliseconds: a.milliseconds + b) }
    @inlinable package static func - (a: Self, b: Self) -> Milliseconds { a.milliseconds - b.milliseconds }
}

extension Milliseconds {
    @inlinable package static func seconds(_ count: Int64) -> Self { count * 1_000 }
    @inlinable package static func minutes(_ count: Int64) -> Self { count * 60_000 }
    @inlinable package static func hours(_ count: Int64) -> Self { count * 3_600_000 }
}
