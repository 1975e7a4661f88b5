/// How one canonical value goes over the wire: under which name, and in which form.
///
/// A row has the name alone where the value goes as it is, else an object: `{"to": "duration", "as": "text"}`. The
/// forms are a closed set; a model that seems to need another one gets a form here, never a case of its own.
package struct Wire: Hashable, Sendable {
    package enum Form: String, Sendable, Codable {
        /// As it is.
        case same
        /// A number or a word as text: `4` as `"4"`.
        case text
        /// By a table.
        case choice
        /// A flag turned round: safe as not unsafe.
        case not
        /// Alone in a list: one picture where several may be.
        case list
    }

    package var to: String
    package var form: Form
    package var choice: [String: WireValue]

    package init(to: String, form: Form = .same, choice: [String: WireValue] = [:]) {
        self.to = to
        self.form = form
        self.choice = choice
    }

    /// The value in this form; `nil` for one that the form has no place for.
    package func value(_ value: WireValue) -> WireValue? {
        switch form {
        case .same: value
        case .text: .text(value.description)
        case .choice: choice[value.description]
        case .not: value.flag.map { .flag(!$0) }
        case .list: .list([value])
        }
    }
}

extension Wire: Codable {
    private enum Key: String, CodingKey { case to, form = "as", choice }

    package init(from decoder: any Decoder) throws {
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            self.init(to: name)
            return
        }
        let row = try decoder.container(keyedBy: Key.self)
        self.init(
            to: try row.decode(String.self, forKey: .to), form: try row.decode(Form.self, forKey: .form),
            choice: try row.decodeIfPresent([String: WireValue].self, forKey: .choice) ?? [:])
    }

    package func encode(to encoder: any Encoder) throws {
        if form == .same {
            var container = encoder.singleValueContainer()
            try container.encode(to)
            return
        }
        var row = encoder.container(keyedBy: Key.self)
        try row.encode(to, forKey: .to)
        try row.encode(form, forKey: .form)
        if form == .choice { try row.encode(choice, forKey: .choice) }
    }
}
