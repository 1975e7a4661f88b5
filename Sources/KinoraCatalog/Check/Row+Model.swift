import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Row {
    /// The model that the row says, checked by itself.
    /// - Throws: ``KinoraError`` with `configuration`, file, id and field.
    func model() throws -> Model {
        let model: Model
        let again: WireValue
        do {
            let text = try JSONEncoder().encode(value)
            model = try JSONDecoder().decode(Model.self, from: text)
            again = try JSONDecoder().decode(WireValue.self, from: JSONEncoder().encode(model))
        } catch let error as DecodingError {
            let (field, problem) = error.fieldAndProblem
            throw trouble(field, problem)
        }
        if let stray = Self.stray(in: value, against: again) { throw trouble(stray, "no such field") }
        try ModelCheck(row: self, model: model).check()
        return model
    }

    /// The first field that was written and not read: a slip of the finger must not pass in silence.
    private static func stray(in written: WireValue, against read: WireValue) -> String? {
        switch (written, read) {
        case (.object(let written), .object(let read)):
            for (name, value) in written.sorted(by: { $0.key < $1.key }) {
                guard let known = read[name] else {
                    // A price for all cases is a table of one line.
                    if name == "rates", read["usd"] != nil { continue }
                    return name
                }
                if let inner = stray(in: value, against: known) { return "\(name).\(inner)" }
            }
            return nil
        case (.list(let written), .list(let read)):
            for (index, pair) in zip(written, read).enumerated() {
                if let inner = stray(in: pair.0, against: pair.1) { return "\(index).\(inner)" }
            }
            return nil
        default: return nil
        }
    }
}

extension DecodingError {
    /// `offers.0.wire`, and what is wrong there.
    var fieldAndProblem: (field: String, problem: String) {
        func path(_ context: Context, _ last: (any CodingKey)? = nil) -> String {
            (context.codingPath + (last.map { [$0] } ?? []))
                .map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        }
        return switch self {
        case .keyNotFound(let key, let context): (path(context, key), "is missing")
        case .typeMismatch(_, let context), .valueNotFound(_, let context): (path(context), "is of another kind")
        case .dataCorrupted(let context): (path(context), context.debugDescription)
        @unknown default: ("", "cannot be read")
        }
    }
}
