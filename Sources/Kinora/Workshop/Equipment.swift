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
    /// - Parameter take: what one take may cost at most, in place of what the configuration says
    /// - Throws: `configuration` for a key file that cannot be used.
    func equipment(_ tools: MediaTools, take: Money? = nil) throws -> Equipment {
        let keys = try KeyFiles.read(into: environment)
        return Equipment(
            tools: tools, caps: caps(take: take),
            remotes: RemoteEngines(configuration.providers, environment: keys).maker)
    }

    func caps(take: Money?) -> [Cap] {
        guard let take else { return configuration.budget.caps }
        return configuration.budget.caps.filter { $0.scope != .take } + [Cap(.take, take)]
    }
}
