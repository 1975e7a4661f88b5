package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Every model that kinora knows, checked: the rows that come with it, and a person's own.
package struct Catalog: Sendable {
    /// By family, as the rows stand.
    package private(set) var models: [Model]

    /// - Parameter own: rows of `config.yaml`; one with the id of a row that comes with kinora takes its place.
    /// - Throws: ``KinoraError`` with `configuration`, file, id and field, for the first row that is wrong.
    package static func load(own: [Row] = []) throws -> Catalog {
        try Catalog(shipped: ShippedRows.files.map { ($0.name, $0.text) }, own: own)
    }

    init(shipped: [(name: String, text: String)], own: [Row]) throws {
        let taken = Set(own.map(\.name))
        let rows = try shipped.flatMap { try Self.rows($0.name, $0.text) }.filter { !taken.contains($0.name) } + own
        models = try rows.map { try $0.model() }
        try CatalogCheck(rows: rows, models: models).check()
    }

    package init(checked models: [Model]) { self.models = models }

    /// A file of rows: what the family is about, and its models.
    private struct File: Decodable {
        var about: String
        var models: [WireValue]
    }

    private static func rows(_ name: String, _ text: String) throws -> [Row] {
        do {
            return try JSONDecoder().decode(File.self, from: Data(text.utf8)).models.map {
                Row(place: "Models/\(name)", value: $0)
            }
        } catch {
            throw KinoraError(.configuration, "Models/\(name): no file of rows", hint: "mend it", cause: error)
        }
    }
}
