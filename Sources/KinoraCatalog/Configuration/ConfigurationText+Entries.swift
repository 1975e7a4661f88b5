import KinoraCore
import Yams

extension ConfigurationText {
    /// The keys of a section that have a value. None for a section that is not there.
    func entries(
        of section: Node?, named name: String, among keys: [String]
    ) throws -> [(name: String, value: Node)] {
        guard let section, !section.isNothing else { return [] }
        guard let group = section.mapping else {
            throw trouble(
                at: section, "\(name) is \(section.kind)", hint: "it takes keys: \(keys.joined(separator: ", "))")
        }
        return try group.compactMap { key, value in
            let inner = key.string ?? key.kind
            guard keys.contains(inner) else {
                throw unknown(key, named: "\(name).\(inner)", among: keys.map { "\(name).\($0)" })
            }
            return value.isNothing ? nil : (inner, value)
        }
    }

    /// Text, and nothing that YAML reads as a number, a truth value or a date.
    func text(_ value: Node, named name: String, _ what: String) throws -> String {
        guard value.isText, let text = value.string else {
            throw trouble(at: value, "\(name) is \(value.kind)", hint: "it takes \(what), as text")
        }
        return text
    }
}
