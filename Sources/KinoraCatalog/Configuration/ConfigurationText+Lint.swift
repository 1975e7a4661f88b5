import KinoraCore
import Yams

extension ConfigurationText {
    /// The section `lint`.
    func lint(_ section: Node?) throws -> Configuration.Lint {
        var lint = Configuration.Lint()
        for (_, rules) in try entries(of: section, named: "lint", among: ["rules"]) {
            for (name, value) in try entries(of: rules, named: "lint.rules", among: ruleNames) {
                // YAML reads a bare off as a truth value; what was typed is what counts.
                guard let word = value.scalar?.string, word == "off" || Finding.Severity(rawValue: word) != nil else {
                    throw trouble(
                        at: value, "lint.rules.\(name) is \(value.kind)", hint: "it takes off, note, warning or error")
                }
                lint.rules.updateValue(Finding.Severity(rawValue: word), forKey: name)
            }
        }
        return lint
    }
}
