/// What rules about prompts need to know of a model. Plain values: which model it is does not matter.
public struct ModelTraits: Sendable, Hashable, Codable {
    /// It paints frames of its own and fills in what the prompt leaves open. `false`: the embedded engine, which does
    /// what it is told, has a default for the rest, and says itself what it could not do.
    public var invents: Bool
    public var readsPrompt: Bool
    /// It refuses an order without a prompt.
    public var needsPrompt: Bool
    /// It reads what to avoid.
    public var readsAvoid: Bool
    /// It writes the prompt anew unless it is told not to.
    public var rewritesPrompt: Bool
    /// It can make the end meet the beginning. `nil`: not known.
    public var loops: Bool?
    /// It makes speech and moves lips to it.
    public var speaks: Bool
    /// Longest prompt it takes, in characters. `nil`: not known.
    public var longestPrompt: Int?

    public init(
        invents: Bool = true, readsPrompt: Bool = true, needsPrompt: Bool = false, readsAvoid: Bool = true,
        rewritesPrompt: Bool = false, loops: Bool? = nil, speaks: Bool = false, longestPrompt: Int? = nil
    ) {
        self.invents = invents
        self.readsPrompt = readsPrompt
        self.needsPrompt = needsPrompt
        self.readsAvoid = readsAvoid
        self.rewritesPrompt = rewritesPrompt
        self.loops = loops
        self.speaks = speaks
        self.longestPrompt = longestPrompt
    }

    /// A model that paints frames, of which nothing more is known.
    public static let generative = ModelTraits()
    /// The engine that is built in.
    public static let embedded = ModelTraits(invents: false, loops: true)
}
