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
        "“\(shortPhrase)”: \(reason)" + (substitute.map { "; \($0) instead" } ?? "")
    }

    /// A prompt may be twenty thousand letters; a line of talk may not.
    private var shortPhrase: String { phrase.count <= 80 ? phrase : phrase.prefix(79) + "…" }
}
