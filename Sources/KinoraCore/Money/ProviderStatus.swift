/// Somebody who makes clips, and how it did for us so far: what `kinora providers` shows.
public struct ProviderStatus: Sendable, Hashable {
    public enum State: String, Sendable, Codable, CaseIterable {
        /// It can be ordered from.
        case ready
        /// It wants a key, and there is none.
        case noKey
        /// It refused the key, or its balance is used up.
        case needsAttention
        /// It failed again and again; nothing is ordered there for the moment.
        case resting
        /// The configuration does not let it be asked.
        case off
    }

    public var name: String
    public var state: State
    /// The variable that holds the key, or would.
    public var keyName: String?
    public var hasKey: Bool
    /// Endpoints that something was ordered from in the last 30 days.
    public var endpoints: [Endpoint]

    public struct Endpoint: Sendable, Hashable {
        public var endpoint: String
        public var model: String
        public var finished: Int
        public var failed: Int
        /// From acceptance to result, in the middle.
        public var median_s: Double?
        /// What was spent there over what came of it, in millionths of a US dollar.
        public var costPerTakeMicroUSD: Int64?

        package init(_ place: OfferPlace, _ measured: Measured) {
            endpoint = place.endpoint
            model = place.model
            finished = measured.finished
            failed = measured.failed
            median_s = measured.median.map { Double($0) / 1_000 }
            costPerTakeMicroUSD = measured.costPerTake?.microUSD
        }
    }

    package init(name: String, state: State, keyName: String?, hasKey: Bool, endpoints: [Endpoint]) {
        self.name = name
        self.state = state
        self.keyName = keyName
        self.hasKey = hasKey
        self.endpoints = endpoints
    }
}
