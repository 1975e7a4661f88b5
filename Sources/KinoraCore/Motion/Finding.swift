/// A remark about what a person gave: what is wrong, where, why it matters and what to do.
public struct Finding: Sendable, Hashable, Codable {
    public enum Severity: String, Sendable, Codable, CaseIterable {
        /// Worth knowing; the clip may be fine.
        case note
        /// The clip is likely to be bad.
        case warning
        /// Nothing good can come of it, or the engine will refuse.
        case error
    }

    /// A stretch of the prompt's text.
    public struct Span: Sendable, Hashable, Codable {
        /// Bytes of its UTF-8 form.
        public var utf8: Range<Int>
        /// What people take for letters.
        public var characters: Range<Int>

        public init(utf8: Range<Int>, characters: Range<Int>) {
            self.utf8 = utf8
            self.characters = characters
        }
    }

    /// Puts `text` in place of a stretch of the prompt; an empty span inserts.
    public struct Edit: Sendable, Hashable, Codable {
        public var span: Span
        public var text: String

        public init(_ span: Span, _ text: String) {
            self.span = span
            self.text = text
        }
    }

    /// What to do about it.
    public struct Fix: Sendable, Hashable, Codable {
        /// In words, always there.
        public var advice: String
        /// Edits that are safe to make without asking; empty when a person has to decide.
        public var edits: [Edit]
        /// Words that the edits take from the prompt and that belong to what to avoid.
        public var avoid: String?

        public init(_ advice: String, edits: [Edit] = [], avoid: String? = nil) {
            self.advice = advice
            self.edits = edits
            self.avoid = avoid
        }
    }

    /// Name of the rule: `camera-missing`.
    public var rule: String
    public var severity: Severity
    /// What is wrong, in lower case and without a full stop.
    public var message: String
    /// Why that makes a worse clip.
    public var reason: String
    /// Where; `nil` when it is about something that is not there, or about the whole.
    public var span: Span?
    public var fix: Fix

    public init(rule: String, severity: Severity, message: String, reason: String, span: Span?, fix: Fix) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.reason = reason
        self.span = span
        self.fix = fix
    }
}

extension Finding.Severity: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}
