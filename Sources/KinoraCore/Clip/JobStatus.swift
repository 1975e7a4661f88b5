/// A job as it stands: what `kinora jobs` shows.
public struct JobStatus: Sendable, Hashable {
    public enum State: String, Sendable, Codable, CaseIterable {
        /// Written down; nobody works on it at the moment.
        case waiting
        case running
        /// Waits for room, space, a provider or a person; the takes say which.
        case held
        case finished, failed, cancelled

        public var isTerminal: Bool { self == .finished || self == .failed || self == .cancelled }
    }

    public var id: String
    /// The verb that made it: `animate`.
    public var kind: String
    public var state: State
    /// Milliseconds since 1970.
    public var created_unixMs: Int64
    public var stillPath: String
    public var prompt: String
    /// Where the kept file goes, or lies once the job is finished.
    public var outputPath: String
    /// Committed and corrected.
    public var costMicroUSD: Int
    /// Set aside for what is under way or unknown.
    public var reservedMicroUSD: Int
    public var takes: [TakeStatus]

    public init(
        id: String, kind: String, state: State, created_unixMs: Int64, stillPath: String, prompt: String,
        outputPath: String, costMicroUSD: Int, reservedMicroUSD: Int, takes: [TakeStatus]
    ) {
        self.id = id
        self.kind = kind
        self.state = state
        self.created_unixMs = created_unixMs
        self.stillPath = stillPath
        self.prompt = prompt
        self.outputPath = outputPath
        self.costMicroUSD = costMicroUSD
        self.reservedMicroUSD = reservedMicroUSD
        self.takes = takes
    }
}

/// A take as it stands.
public struct TakeStatus: Sendable, Hashable {
    public var id: String
    /// `queued`, `staging`, …, `finished`: as the life of a job has them.
    public var state: String
    /// `backoff`, `cooldown`, `budget`, `disk`, `decision`, `shutdown`; `nil` when it does not wait.
    public var hold: String?
    /// Why it failed or waits, in words.
    public var trouble: String?
    /// What kind of trouble made it fail; `nil` when it did not fail.
    public var failure: KinoraError.Code?
    public var provider: String
    public var model: String
    public var attempts: [AttemptStatus]
    /// Where the bytes of the clip lie in the data directory; `nil` as long as there are none.
    public var storedPath: String?
    public var costMicroUSD: Int
    public var reservedMicroUSD: Int

    public init(
        id: String, state: String, hold: String?, trouble: String?, provider: String, model: String,
        attempts: [AttemptStatus], storedPath: String?, costMicroUSD: Int, reservedMicroUSD: Int,
        failure: KinoraError.Code? = nil
    ) {
        self.id = id
        self.state = state
        self.hold = hold
        self.trouble = trouble
        self.failure = failure
        self.provider = provider
        self.model = model
        self.attempts = attempts
        self.storedPath = storedPath
        self.costMicroUSD = costMicroUSD
        self.reservedMicroUSD = reservedMicroUSD
    }
}

/// One possible paid submission of a take.
public struct AttemptStatus: Sendable, Hashable {
    /// From 1.
    public var number: Int
    public var state: String
    public var provider: String
    public var endpoint: String
    /// The provider's id of it, once it is known.
    public var request: String?
    /// Why it was made, from the second on.
    public var reason: String?
    public var costMicroUSD: Int

    public init(
        number: Int, state: String, provider: String, endpoint: String, request: String?, reason: String?,
        costMicroUSD: Int
    ) {
        self.number = number
        self.state = state
        self.provider = provider
        self.endpoint = endpoint
        self.request = request
        self.reason = reason
        self.costMicroUSD = costMicroUSD
    }
}

/// How a person ends the wait of a job on hold `decision`.
public enum JobResolution: Sendable, Hashable {
    /// The provider has it under this id.
    case adopt(request: String)
    /// Leave it; whatever was paid for is still fetched.
    case abandon
    /// Order it again, and pay again.
    case resubmit
}
