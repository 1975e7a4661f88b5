import KinoraCatalog
public import KinoraCore
import KinoraStore

extension LocalStudio {
    /// How far back history counts.
    private static let span = Milliseconds.hours(30 * 24)

    public func providers() async throws -> [ProviderStatus] {
        let keys = try KeyFiles.read(into: environment)
        let missing = EngineKeys.missing(in: keys).variables
        let history = try await measured()
        let breakers = try await breakers()
        let engines = [EmbeddedEngine.name] + EngineKeys.engines
        return engines.map { engine in
            let name = missing[engine] ?? EngineKeys.key(of: engine, in: keys)?.name
            var state = ProviderStatus.State.ready
            if let order = configuration.providers.order, engine != EmbeddedEngine.name, !order.contains(engine) {
                state = .off
            } else if missing[engine] != nil {
                state = .noKey
            } else if let shut = breakers[engine] {
                state = shut
            }
            return ProviderStatus(
                name: engine, state: state, keyName: name, hasKey: missing[engine] == nil,
                endpoints: history.filter { $0.place.provider == engine }.map { .init($0.place, $0.measured) })
        }
    }

    /// Of each endpoint, as far back as it counts.
    func measured() async throws -> [(place: OfferPlace, measured: Measured)] {
        guard let store = try reading() else { return [] }
        let found = try await store.measured(since_unixMs: store.unixMs(of: store.now()) - Self.span)
        try await store.close()
        return found
    }

    /// Engines of which an endpoint is shut. For longer than any cool-down: by a refusal that a person must mend.
    private func breakers() async throws -> [String: ProviderStatus.State] {
        guard let store = try reading() else { return [:] }
        let now = store.now()
        var states: [String: ProviderStatus.State] = [:]
        for (_, place, breaker) in try await store.breakers() where breaker.isOpen(at: now) {
            let isLong = breaker.isOpen(at: now + Breaker.longestCooldown)
            if isLong || states[place.provider] == nil {
                states[place.provider] = isLong ? .needsAttention : .resting
            }
        }
        try await store.close()
        return states
    }
}
