/// The version of a tool, as it says itself.
package struct ToolVersion: Sendable, Hashable, CustomStringConvertible {
    package struct Number: Sendable, Hashable, Comparable {
        package var major: Int
        package var minor: Int

        package static func < (first: Number, second: Number) -> Bool {
            (first.major, first.minor) < (second.major, second.minor)
        }
    }

    package var description: String
    /// `nil` for a build that names a revision and no number.
    package var number: Number?

    /// Reads the word after `version` in the first line: `5.1.9-0+deb12u1`, `n7.1`, `8.0`, `N-113007-g8d24a28d06`.
    init?(in text: String) {
        let words = text.prefix { !$0.isNewline }.split(separator: " ")
        guard let place = words.firstIndex(of: "version"), words.indices.contains(place + 1) else { return nil }
        description = String(words[place + 1])
        let digits = description.drop { $0 == "n" }
        guard digits.first?.isNumber == true else { return }
        let parts = digits.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
        number = parts.first.map { Number(major: $0, minor: parts.count > 1 ? parts[1] : 0) }
    }
}
