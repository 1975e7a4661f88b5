import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An error as it is written to a row, so that whoever reads it in another process can say the same.
struct StoredTrouble: Codable, Sendable, Hashable {
    var code: String
    var message: String
    var hint: String?

    init(_ error: any Error) {
        let error = error as? KinoraError ?? KinoraError(.internalFault, "\(error)", cause: error)
        code = error.code.rawValue
        message = error.message
        hint = error.hint
    }

    init?(json: String?) {
        guard let json, let trouble = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
        self = trouble
    }

    var json: String { JSONText.of(self) }
    var error: KinoraError { KinoraError(KinoraError.Code(rawValue: code), message, hint: hint) }
}

/// JSON as rows keep it.
enum JSONText {
    /// Keys in alphabetical order, so that the same value is the same text.
    static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Values of ours hold nothing that JSON could not say.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    static func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}

extension WireTrouble {
    /// In words for a person.
    func error(at provider: String) -> KinoraError {
        switch self {
        case .notSent(let words):
            KinoraError(
                .unavailable, "\(provider) cannot be reached: \(words)",
                hint: "look after the network, or type --provider")
        case .broken(let words):
            KinoraError(.unavailable, "\(provider) did not answer: \(words)", hint: "try again later")
        }
    }
}
