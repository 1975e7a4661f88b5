/// What a phrase of a prompt stands for.
enum Meaning: Sendable, Hashable {
    /// A motion of the registry, by name.
    case motion(String)
    /// Something the engine does not do, or not yet.
    case shortfall(Shortfall)
    /// The camera moves, it is not said how.
    case anyCamera
    case loop
    /// "subtle motion", "bring it to life": move, it is not said what.
    case life
    /// "minimal movement": less of everything, or of one kind.
    case restraint(Scope)
    /// "the head stays still": motions that must not run.
    case hold([String])
    /// Understood; nothing has to move for it.
    case nothing

    /// Whether this gives way to a light or something that floats before the picture.
    func yields(to other: Meaning) -> Bool {
        guard case .shortfall(let shortfall) = self, case .motion(let name) = other else { return false }
        return shortfall.yields && (name.hasPrefix("light.") || name.hasPrefix("overlay."))
    }

    enum Scope: Sendable, Hashable { case all, body, camera }
}

/// Something prompts ask for that the embedded engine cannot do.
struct Shortfall: Sendable, Hashable {
    /// Why not.
    let reason: String
    /// Motions done in its place, where they exist and their region was found.
    let substitutes: [String]
    /// It is no shortfall where a light or something that floats before the picture answers the same words.
    let yields: Bool

    init(reason: String, substitutes: [String], yields: Bool = false) {
        self.reason = reason
        self.substitutes = substitutes
        self.yields = yields
    }
}
