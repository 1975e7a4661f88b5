import ArgumentParser
import KinoraCore

/// One line about a command line that makes no sense, with what to type in its place.
struct UsageRemark {
    var arguments: [String]
    /// What the parser said.
    var message: String

    /// Whether a picture's name was taken for options: `-dash.png` has an `h` in it, which asks for help.
    static func isDashedName(in arguments: [String]) -> Bool { dashedName(in: arguments) != nil }

    private static func dashedName(in arguments: [String]) -> String? {
        let pictures = OptionValues.stills.map { "." + $0 }
        return arguments.prefix { $0 != "--" }.first { argument in
            argument.hasPrefix("-") && !argument.hasPrefix("--") && pictures.contains { argument.hasSuffix($0) }
        }
    }

    var text: String {
        if let name = Self.dashedName(in: arguments) {
            return "'\(name)' reads as options; a name that starts with a dash comes after --: "
                + "kinora animate -- \(name)"
        }
        var command: any ParsableCommand.Type = KinoraCommand.self
        var path: [String] = []
        while let next = Self.verb(arguments.dropFirst(path.count).first, of: command) {
            command = next
            path.append(arguments[path.count])
        }
        let place = (["kinora"] + path).joined(separator: " ")
        let verbs = command.configuration.subcommands.compactMap { $0.configuration.commandName }
        let word = arguments.dropFirst(path.count).first ?? ""
        guard !word.isEmpty, !word.hasPrefix("-"), !verbs.isEmpty else {
            return refusal ?? "\(plain)\(quoting(after: path)); see \(place) --help"
        }
        let lead = "there is no verb '\((path + [word]).joined(separator: " "))'"
        if let verb = Suggestion.nearest(to: word, among: verbs) { return "\(lead); did you mean \(place) \(verb)?" }
        if path.isEmpty, word.contains(".") {
            return "\(lead); to make a clip of a picture: kinora animate \(word)"
        }
        return "\(lead); there are \(verbs.joined(separator: ", ")); see \(place) --help"
    }

    private static func verb(_ name: String?, of command: any ParsableCommand.Type) -> (any ParsableCommand.Type)? {
        command.configuration.subcommands.first { $0.configuration.commandName == name }
    }

    /// A value that was refused for a reason of ours, which says what to type: `--seconds 99: a clip lasts …`.
    private var refusal: String? {
        let parts = message.split(separator: "' is invalid for '", maxSplits: 1)
        guard parts.count == 2, parts[0].hasPrefix("The value '"), let end = parts[1].firstIndex(of: "'") else {
            return nil
        }
        let option = parts[1][..<end].prefix { $0 != " " }
        let reason = parts[1][end...].dropFirst().drop { $0 == ":" || $0 == " " }
        return "\(option) \(parts[0].dropFirst("The value '".count)): \(reason)"
    }

    /// The message as one line, in lower case, without a full stop.
    private var plain: String {
        let lines = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
        let line = lines.joined(separator: "; ").replacing(". Did you mean", with: "; did you mean")
        return line.prefix(1).lowercased() + line.dropFirst()
    }

    /// Where a prompt may stand, several words are most likely one without quotes.
    private func quoting(after path: [String]) -> String {
        guard let verb = path.first, !["jobs", "ledger", "models"].contains(verb) else { return "" }
        return message.contains("nexpected argument") ? "; a prompt of several words stands in quotes" : ""
    }
}
