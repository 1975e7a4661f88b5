/// The name of one thing. Its type says what kind of thing, so that a take's is never taken for a job's.
package struct Identifier<Owner>: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    package var text: String

    package init(_ text: String) { self.text = text }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Ids of ``SortableID`` sort by the time they were made.
    package static func < (a: Self, b: Self) -> Bool { a.text < b.text }

    package var description: String { text }
}

package typealias JobID = Identifier<JobRecord>
package typealias TakeID = Identifier<TakeRecord>
