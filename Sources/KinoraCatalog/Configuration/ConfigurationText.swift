import KinoraCore
import Yams

/// The text of a configuration file, and the way from there to values or to a remark that says where to look.
struct ConfigurationText {
    let path: String
    let text: String
    /// Rules that `lint.rules` may name.
    var ruleNames: [String] = []

    /// What to type when the file found was never meant for kinora.
    static let wayOut = "mend it, or run without it: --config /dev/null"

    /// - Throws: ``KinoraError`` with `configuration`.
    func configuration() throws -> Configuration {
        try refuseAliasFlood()
        // A node only points weakly at its anchor: without the parser there are none to see.
        let parser = try parser()
        return try withExtendedLifetime(parser) { try configuration(of: parser) }
    }

    private func configuration(of parser: Parser) throws -> Configuration {
        guard let root = try parsing({ try parser.singleRoot() }) else { return Configuration() }
        try refuseAnchors(root)
        if root.isNothing { return Configuration() }
        guard let sections = root.mapping else {
            throw trouble(at: root, "the file is \(root.kind)", hint: "write sections, such as media:")
        }
        try checkKeys(sections)
        do {
            var configuration = try YAMLDecoder(encoding: .utf8).decode(Configuration.self, from: root)
            configuration.video = try video(sections["video"])
            configuration.lint = try lint(sections["lint"])
            configuration.budget = try budget(sections["budget"])
            configuration.providers = try providers(sections["providers"], fallback: sections["fallback"])
            configuration.models = try ownRows(sections.first { $0.key.string == "models" }?.value)
            return configuration
        } catch let error as DecodingError {
            throw trouble(at: root, "cannot be used: \(error)", hint: Self.wayOut)
        }
    }

    private func parser() throws -> Parser {
        // The encoding is named because the default one reads the environment and talks on stdout.
        try parsing { try Parser(yaml: text, encoding: .utf8) }
    }

    private func parsing<Value>(_ parse: () throws -> Value) throws -> Value {
        do {
            return try parse()
        } catch let error as YamlError {
            let (line, problem) = error.place
            throw trouble(line: line, problem, hint: Self.wayOut)
        }
    }

    private func checkKeys(_ sections: Node.Mapping) throws {
        let names = Configuration.sections.map(\.name)
        for (key, section) in sections {
            let name = key.string ?? key.kind
            guard let known = Configuration.sections.first(where: { $0.name == name }) else {
                throw unknown(key, named: name, among: names)
            }
            guard let keys = known.keys, !section.isNothing else { continue }
            guard let entries = section.mapping else {
                throw trouble(
                    at: section, "\(name) is \(section.kind)", hint: "it takes keys: \(keys.joined(separator: ", "))")
            }
            for (key, value) in entries {
                let inner = key.string ?? key.kind
                guard keys.contains(inner) else {
                    throw unknown(key, named: "\(name).\(inner)", among: keys.map { "\(name).\($0)" })
                }
                guard value.isNothing || value.isText else {
                    throw trouble(at: value, "\(name).\(inner) is \(value.kind)", hint: "it takes a path, as text")
                }
            }
        }
    }

    func unknown(_ key: Node, named name: String, among known: [String]) -> KinoraError {
        let nearest = Suggestion.nearest(to: name, among: known)
        return trouble(
            at: key, "unknown key \(name)",
            hint: nearest.map { "did you mean \($0)?" } ?? "known are \(known.joined(separator: ", ")); \(Self.wayOut)")
    }

    func trouble(at node: Node, _ problem: String, hint: String) -> KinoraError {
        trouble(line: node.mark?.line, problem, hint: hint)
    }

    func trouble(line: Int?, _ problem: String, hint: String) -> KinoraError {
        KinoraError(.configuration, "\(path)\(line.map { ":\($0)" } ?? ""): \(problem)", hint: hint)
    }
}
