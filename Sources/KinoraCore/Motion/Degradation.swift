/// Something the prompt asked for that the engine did not do as asked, and what it did instead.
public struct Degradation: Sendable, Codable, Hashable {
    /// The words of the prompt, as they were written.
    public var phrase: String
    public var reason: String
    /// What was done in its place, if anything.
    public var substitute: String?

    public init(phrase: String, reason: String, substitute: String? = nil) {
        self.phrase = phrase
        self.reason = reason
        self.substitute = substitute
    }
}

extension Degradation: CustomStringConvertible {
    public var description: String {
        "“\(phrase)”: \(reason)" + (substitute.map { "; \($0) instead" } ?? "")
    }
}
