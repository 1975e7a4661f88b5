/// What a prompt is put together from: the parts as a person gave them, none of them needed.
public struct CompositionWish: Sendable, Hashable {
    /// Words of any kind; each clause goes to the part it speaks of.
    public var text: String
    /// Parts that were given by name.
    public var parts: [Composition.Kind: String]
    public var avoid: String
    /// Fills in what text and parts leave open.
    public var preset: Preset?

    public init(
        text: String = "", parts: [Composition.Kind: String] = [:], avoid: String = "", preset: Preset? = nil
    ) {
        self.text = text
        self.parts = parts
        self.avoid = avoid
        self.preset = preset
    }
}

/// A prompt that was put together, with where each part of it came from.
public struct Composition: Sendable, Hashable {
    /// The parts of a prompt, in the order in which they are told.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// Who or what stays as it is.
        case subject
        case motion
        case camera
        /// Light, weather, surroundings.
        case environment
        case style
        /// What to keep away from.
        case avoid
    }

    public enum Origin: Sendable, Hashable {
        /// Given by name.
        case option
        /// Found in the text.
        case text
        case preset(String)
        /// Nobody said anything.
        case standard
    }

    public struct Part: Sendable, Hashable {
        public var kind: Kind
        public var text: String
        public var origin: Origin
        /// Why it is there, where nobody asked for it.
        public var reason: String?

        public init(_ kind: Kind, _ text: String, _ origin: Origin, reason: String? = nil) {
            self.kind = kind
            self.text = text
            self.origin = origin
            self.reason = reason
        }
    }

    /// In the order of ``Kind``.
    public var parts: [Part]

    public init(parts: [Part]) { self.parts = parts }

    public var prompt: MotionPrompt {
        func joined(_ isWanted: (Part) -> Bool) -> String {
            parts.filter(isWanted).map(\.text).joined(separator: ", ")
        }
        return MotionPrompt(joined { $0.kind != .avoid }, avoid: joined { $0.kind == .avoid })
    }
}
