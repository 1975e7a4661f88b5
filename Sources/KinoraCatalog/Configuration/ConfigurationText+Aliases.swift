import KinoraCore
import Yams

/// YAML's anchors and aliases let a few lines stand for billions of values; a configuration needs neither.
extension ConfigurationText {
    /// More words that look like aliases than this, and the text is not even parsed: the parser compares keys by
    /// value, which takes time that doubles with each level of aliases.
    private static let mostAliasWords = 24

    /// - Throws: ``KinoraError`` when the text holds a flood of `*name` words.
    func refuseAliasFlood() throws {
        var count = 0
        var line = 1
        var before = UInt8(ascii: " ")
        var inName = false
        for byte in text.utf8 {
            if inName, !Self.isNamePart(byte) {
                inName = false
                // `*so*` is emphasis in a prompt, no alias.
                if before != UInt8(ascii: "*"), byte != UInt8(ascii: "*") { count += 1 }
                if count > Self.mostAliasWords { throw refusal(line: line) }
            }
            if byte == UInt8(ascii: "*"), !Self.isNamePart(before) { inName = true }
            if byte == UInt8(ascii: "\n") { line += 1 }
            before = byte
        }
    }

    /// - Throws: ``KinoraError`` at the first anchor. An alias has its anchor before it, so the walk ends before
    ///   anything is expanded.
    func refuseAnchors(_ node: Node) throws {
        if node.anchor != nil { throw refusal(line: node.mark?.line) }
        for (key, value) in node.mapping ?? [:] {
            try refuseAnchors(key)
            try refuseAnchors(value)
        }
        for item in node.sequence ?? [] { try refuseAnchors(item) }
    }

    private func refusal(line: Int?) -> KinoraError {
        trouble(line: line, "anchors (&name) and aliases (*name) are not read", hint: "write the values out")
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: byte >= 0x80
        }
    }
}
