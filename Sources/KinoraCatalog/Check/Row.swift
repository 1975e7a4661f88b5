package import KinoraCore

/// A row before anybody has read it, and where it stands, for messages.
package struct Row: Sendable, Hashable {
    /// `Models/wan.json`, or `config.yaml:12`.
    package var place: String
    package var value: WireValue

    package init(place: String, value: WireValue) {
        self.place = place
        self.value = value
    }

    /// The id, or its number in the file where it has none.
    var name: String { value.object?["id"]?.text ?? "a row without an id" }

    func trouble(_ field: String, _ problem: String) -> KinoraError {
        let path = field.isEmpty ? "" : ", \(field)"
        return KinoraError(.configuration, "\(place): \(name)\(path): \(problem)", hint: "mend the row")
    }
}
