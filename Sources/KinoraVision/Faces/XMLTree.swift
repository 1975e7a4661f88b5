import Foundation
import KinoraCore

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An XML document as nested values: enough for small data files.
struct XMLTree: Sendable, Equatable {
    var name: String
    var children: [XMLTree] = []
    private var content = ""

    private init(name: String) { self.name = name }

    /// The text outside the children, without space around it.
    var text: String { content.trimmingCharacters(in: .whitespacesAndNewlines) }
    /// The text split at white space.
    var words: [Substring] { content.split(whereSeparator: \.isWhitespace) }

    /// The first child of that name.
    func first(_ name: String) -> XMLTree? { children.first { $0.name == name } }

    /// The root element of a UTF-8 document without a document type. Deep nesting is refused.
    static func parse(_ bytes: [UInt8]) throws(KinoraError) -> XMLTree {
        let builder = Builder()
        let parser = XMLParser(data: Data(try plain(bytes)))
        parser.shouldResolveExternalEntities = false
        parser.delegate = builder
        let complete = parser.parse()
        if let problem = builder.problem { throw .cascade(problem) }
        guard complete, let root = builder.root else {
            throw .cascade("it is not well-formed XML, line \(parser.lineNumber)")
        }
        return root
    }

    /// The document after its `<?xml …?>` line, if nothing in it can reach the parser's weak spots: Foundation's traps on
    /// a processing instruction without data and on text that is not UTF-8, and document types bring entities.
    private static func plain(_ bytes: [UInt8]) throws(KinoraError) -> ArraySlice<UInt8> {
        var rest = bytes[...]
        if rest.starts(with: "<?xml ".utf8) {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
                throw .cascade("it is not well-formed XML, line 1")
            }
            rest = rest[(end + 1)...]
        }
        for (first, second) in zip(rest, rest.dropFirst()) where first == UInt8(ascii: "<") {
            guard second != UInt8(ascii: "?") else { throw .cascade("it holds processing instructions") }
        }
        guard !rest.contains(0), String(validating: rest, as: UTF8.self) != nil else {
            throw .cascade("it is not UTF-8 text")
        }
        guard rest.firstRange(of: Array("<!DOCTYPE".utf8)) == nil else { throw .cascade("it has a document type") }
        return rest
    }

    /// Gathers the parser's events; the innermost open element is last.
    private final class Builder: NSObject, XMLParserDelegate {
        private static let deepest = 16
        var root: XMLTree?
        var problem: String?
        private var open: [XMLTree] = []

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            open.append(XMLTree(name: name))
            guard open.count > Self.deepest else { return }
            problem = "it is nested deeper than \(Self.deepest) elements"
            parser.abortParsing()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            guard !open.isEmpty else { return }
            open[open.count - 1].content += text
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            guard let done = open.popLast() else { return }
            if open.isEmpty { root = done } else { open[open.count - 1].children.append(done) }
        }
    }
}
