/// A key of a provider. It is in no message, row or log: whatever prints it prints its name (I-16).
package struct ProviderKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The variable it was found in: `FAL_KEY`.
    package let name: String
    /// Goes into a header, nowhere else.
    let text: String

    package init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    package var description: String { "the key in \(name)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}
