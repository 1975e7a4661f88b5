import KinoraCore

extension RunPodTrouble {
    /// The sentence in an error body: short, of one line, without anything of the order or the key.
    ///
    /// A worker's exception is a JSON text inside the JSON; of it, its message counts and its traceback does not.
    static func words(in body: [UInt8], key: ProviderKey, order: Order?) -> String? {
        guard let value = WireValue.read(body), let said = sentence(value) else { return nil }
        return cleaned(said, of: [key.text] + secrets(of: order))
    }

    private static func sentence(_ value: WireValue) -> String? {
        switch value {
        case .text(let text):
            let inner = text.hasPrefix("{") ? WireValue.read(text.utf8) : nil
            return inner.flatMap(sentence) ?? text
        case .object(let members):
            for name in ["error_message", "error", "message", "detail", "title"] {
                if let said = members[name].flatMap(sentence), !said.isEmpty { return said }
            }
            return nil
        case .list(let items): return items.first.flatMap(sentence)
        default: return nil
        }
    }

    /// Longer words of the order; short ones are everybody's.
    private static func secrets(of order: Order?) -> [String] {
        guard let order else { return [] }
        return [order.prompt.text, order.prompt.avoid].filter { $0.count > 3 }
    }

    private static func cleaned(_ text: String, of secrets: [String]) -> String? {
        var text = text
        for secret in secrets where !secret.isEmpty { text = text.replacing(secret, with: "…") }
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let words = line.split(separator: " ").map { word -> String in
            let low = word.lowercased()
            // Addresses may have keys in them, and pictures.
            return low.contains("data:") || low.contains("://") || word.count > 60 ? "…" : String(word)
        }
        let clean = words.joined(separator: " ").unicodeScalars.filter {
            $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
        }
        let short = String(String.UnicodeScalarView(clean.prefix(240)))
        return short.isEmpty ? nil : short
    }
}
