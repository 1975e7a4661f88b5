/// The few words of the terminal's language that we speak (ECMA-48, and DEC's private mode 25 for the cursor).
enum Terminal {
    static let clearLine = "\r\u{1b}[K"
    static let hideCursor = "\u{1b}[?25l"
    static let showCursor = "\u{1b}[?25h"

    enum Colour: String {
        case green = "32"
        case yellow = "33"
        case red = "31"
        case cyan = "36"
        case dim = "2"
    }

    static func paint(_ text: String, _ colour: Colour, when isColoured: Bool) -> String {
        isColoured ? "\u{1b}[\(colour.rawValue)m\(text)\u{1b}[0m" : text
    }

    /// Text in which nothing can move a cursor or end a line: file names and messages of tools may hold anything.
    static func harmless(_ text: String) -> String {
        var safe = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator,
                _ where isTurn(scalar):
                safe += scalar == "\t" || scalar == "\n" ? " " : "\u{fffd}"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }

    /// Signs that turn the direction of all that follows, our own words too (UAX #9, explicit formatting).
    private static func isTurn(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
