import Yams

extension Node {
    /// Whether the value was left out: `ffmpeg:` with nothing after it.
    var isNothing: Bool { tag == Tag(.null) }

    /// Whether the value is text, and was not read as a number, a truth value or a date.
    var isText: Bool { scalar != nil && tag == Tag(.str) && string?.isEmpty == false }

    /// The value in the words of an error message.
    var kind: String {
        switch self {
        case .mapping: "a group of keys"
        case .sequence: "a list"
        case .alias: "an alias"
        case .scalar(let scalar): "“\(scalar.string.prefix(60))”"
        }
    }
}

extension YamlError {
    /// The line that is wrong, where it is known, and what is wrong with it.
    var place: (line: Int?, problem: String) {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark.line, "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let keys, let context):
            (context.mark.line, "\(keys.joined(separator: ", ")) is there twice")
        case .reader(let problem, _, _, _): (nil, "not YAML: \(problem)")
        default: (nil, "not YAML")
        }
    }
}
