import KinoraCatalog
import KinoraCore
import KinoraProviders

/// The engines that a key opens.
struct RemoteEngines: Sendable {
    private let engines: [String: @Sendable (any Transport, any Shelf) -> any Engine]

    /// - Parameter environment: with the keys of files in it
    init(_ providers: Configuration.Providers, environment: [String: String]) {
        var engines: [String: @Sendable (any Transport, any Shelf) -> any Engine] = [:]
        func key(_ engine: String) -> ProviderKey? {
            EngineKeys.key(of: engine, in: environment).map { ProviderKey(name: $0.name, text: $0.text) }
        }
        if let key = key(FalEngine.name) {
            let hosts = FalHosts(providers.urls[FalEngine.name] ?? [:])
            engines[FalEngine.name] = { FalEngine(hosts: hosts, key: key, transport: $0, shelf: $1) }
        }
        if let key = key(RunPodEngine.name) {
            let base = providers.urls[RunPodEngine.name]?["url"] ?? RunPodEngine.publicBase
            engines[RunPodEngine.name] = { RunPodEngine(base: base, key: key, transport: $0, shelf: $1) }
        }
        self.engines = engines
    }

    /// Nil when there is no key at all.
    var maker: (@Sendable (any Transport, any Shelf) -> [any Engine])? {
        guard !engines.isEmpty else { return nil }
        let engines = engines.sorted { $0.key < $1.key }.map(\.value)
        return { transport, shelf in engines.map { $0(transport, shelf) } }
    }

    /// What a job must know of a seller that no row of the catalog says.
    static func habits(of engine: String) -> ProviderHabits? {
        switch engine {
        case FalEngine.name: FalEngine.habits
        case RunPodEngine.name: RunPodEngine.habits
        default: nil
        }
    }

    /// Why a seller could not do it, in words for a person.
    /// - Parameter body: what it said, as a row keeps it
    static func failure(at engine: String, body: String, order: Order?) -> KinoraError? {
        switch engine {
        case FalEngine.name: FalEngine.failure(body: body, order: order)
        case RunPodEngine.name: RunPodEngine.failure(body: body, order: order)
        default: nil
        }
    }
}

extension FalHosts {
    /// As the configuration has them, the others as fal has them.
    init(_ urls: [String: String]) {
        self.init()
        queue = urls["queue_url"] ?? queue
        run = urls["run_url"] ?? run
        rest = urls["rest_url"] ?? rest
        cdn = urls["cdn_url"] ?? cdn
        api = urls["api_url"] ?? api
    }
}
