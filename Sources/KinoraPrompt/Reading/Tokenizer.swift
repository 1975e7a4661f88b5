/// Cuts a text into words and stops. A hyphen parts words, so "push-in" reads as "push in".
enum Tokenizer {
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var word = String.UnicodeScalarView()
        var start = 0
        var offset = 0
        func close() {
            guard !word.isEmpty else { return }
            pieces.append(.word(token(String(word), start..<offset)))
            word = String.UnicodeScalarView()
        }
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            let isInside = isLetter(scalar) || (isApostrophe(scalar) && !word.isEmpty)
            // "1.5" is one word; the stop after "scene 1." is a stop.
            let isDecimal =
                scalar == "." && word.last.map(isDigit) == true && scalars.first.map(isDigit) == true
            if isInside || isDecimal {
                if word.isEmpty { start = offset }
                word.append(scalar)
            } else {
                close()
                if let piece = stop(scalar, before: pieces.last) { pieces.append(piece) }
            }
            offset += UTF8.width(scalar)
        }
        close()
        return pieces
    }

    private static func token(_ written: String, _ utf8: Range<Int>) -> Token {
        var plain = written.lowercased()
        if plain.unicodeScalars.contains(where: { $0 != "'" && isApostrophe($0) }) {
            plain = String(String.UnicodeScalarView(plain.unicodeScalars.map { isApostrophe($0) ? "'" : $0 }))
        }
        let trailing = plain.reversed().prefix { $0 == "'" }.count
        plain.removeLast(trailing)
        if plain.hasSuffix("'s") { plain.removeLast(2) }
        let bytes = written.unicodeScalars.suffix(trailing).reduce(0) { $0 + UTF8.width($1) }
        return Token(plain: plain, utf8: utf8.lowerBound..<(utf8.upperBound - bytes))
    }

    private static func stop(_ scalar: Unicode.Scalar, before last: Piece?) -> Piece? {
        switch scalar {
        case ".", "!", "?", "…", "。", "！", "？", "؟", "\n", "\r": .stop
        case ",", ";", ":", "(", ")", "[", "]", "{", "}", "—", "–", "|", "/", "•", "，", "、", "；", "،", "+": .comma
        default: nil
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isDigit(scalar) || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            // U+FE0F and its kin choose how an emoji looks.
            return !scalar.properties.isVariationSelector
        default: return false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "’" || scalar == "ʼ"
    }
}
