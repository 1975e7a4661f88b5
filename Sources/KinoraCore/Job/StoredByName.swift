/// A choice that is written by its name. Its number may change with the next version, its name may not.
package protocol StoredByName: Codable, CaseIterable {}

extension StoredByName where Self: RawRepresentable, RawValue == UInt8 {
    package var name: String { "\(self)" }

    package init?(name: String) {
        guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }

    package init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        guard let match = Self(name: name) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath, debugDescription: "unknown \(Self.self) “\(name)”"))
        }
        self = match
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
