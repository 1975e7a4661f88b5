import KinoraCatalog
import KinoraCore
import KinoraMedia

/// What a workshop works with: tools, what may be spent, and who renders elsewhere.
struct Equipment: Sendable {
    var tools: MediaTools
    /// In force as long as the workshop is open.
    var caps: [Cap] = []
    /// Engines that render elsewhere, over a network and with the stills of a shelf; nil without a key.
    var remotes: (@Sendable (any Transport, any Shelf) -> [any Engine])?
}

extension LocalStudio {
    func equipment(_ tools: MediaTools) -> Equipment { Equipment(tools: tools, caps: configuration.budget.caps) }
}
