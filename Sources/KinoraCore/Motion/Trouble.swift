/// Something that is wrong with a finished clip, and what to change before the next one.
public struct Trouble: Sendable, Hashable, Codable {
    /// What can be changed.
    public enum Lever: String, Sendable, Codable, CaseIterable {
        case prompt, avoid, seed, guidance, length, still, crop, size, camera, model, settings
    }

    public struct Change: Sendable, Hashable, Codable {
        public var lever: Lever
        public var advice: String

        public init(_ lever: Lever, _ advice: String) {
            self.lever = lever
            self.advice = advice
        }
    }

    /// A stable name: `static`, `warping`, …
    public var code: String
    /// In plain words.
    public var title: String
    /// Where it usually comes from.
    public var cause: String
    /// What to change, cheapest first.
    public var changes: [Change]
    /// Rules whose findings make it likely.
    public var rules: [String]

    public init(code: String, title: String, cause: String, changes: [Change], rules: [String] = []) {
        self.code = code
        self.title = title
        self.cause = cause
        self.changes = changes
        self.rules = rules
    }
}
