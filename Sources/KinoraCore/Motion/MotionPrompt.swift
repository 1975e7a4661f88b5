/// What a person asked to see: the motion in words, and what to keep away from.
public struct MotionPrompt: Sendable, Codable, Hashable {
    public var text: String
    public var avoid: String

    public init(_ text: String = "", avoid: String = "") {
        self.text = text
        self.avoid = avoid
    }
}
