/// What one brief leads to, as it is first written: everything that is needed to finish it in another process.
package struct NewJob: Sendable {
    package var id: JobID
    /// The verb: `animate`, …
    package var kind: String
    /// What was asked for, as JSON. The store only keeps it.
    package var brief: String
    /// Whose job it is.
    package var principal: String
    package var takes: [NewTake]

    package init(id: JobID, kind: String, brief: String, principal: String = "owner", takes: [NewTake]) {
        self.id = id
        self.kind = kind
        self.brief = brief
        self.principal = principal
        self.takes = takes
    }
}

package struct NewTake: Sendable {
    package var id: TakeID
    /// The resolved, priced request, as JSON. The store only keeps it.
    package var order: String
    /// Who sells each of the offers in `state.offers`, in the same order. The store puts the numbers of the endpoints
    /// into the offers.
    package var places: [OfferPlace]
    package var state: TakeState
    /// Stored bytes that the take is made from, the still among them: rows that keep them from being collected.
    package var made: [KeptArtifact]

    package init(id: TakeID, order: String, places: [OfferPlace], state: TakeState, made: [KeptArtifact] = []) {
        self.id = id
        self.order = order
        self.places = places
        self.state = state
        self.made = made
    }
}

/// Where an offer is sold.
package struct OfferPlace: Hashable, Sendable, Codable {
    /// The engine: `embedded`, `fal`, …
    package var provider: String
    /// What the engine calls it.
    package var endpoint: String
    package var model: String

    package init(provider: String, endpoint: String, model: String) {
        self.provider = provider
        self.endpoint = endpoint
        self.model = model
    }
}

/// A job as it stands.
package struct JobRecord: Sendable {
    package var id: JobID
    package var kind: String
    package var brief: String
    package var principal: String
    /// Milliseconds since 1970 by the wall clock: for display.
    package var created_unixMs: Int64
    /// In the order in which they were added.
    package var takes: [TakeRecord]

    package init(
        id: JobID, kind: String, brief: String, principal: String, created_unixMs: Int64, takes: [TakeRecord]
    ) {
        self.id = id
        self.kind = kind
        self.brief = brief
        self.principal = principal
        self.created_unixMs = created_unixMs
        self.takes = takes
    }
}

/// A take as it stands.
package struct TakeRecord: Sendable {
    package var id: TakeID
    package var job: JobID
    package var order: String
    package var places: [OfferPlace]
    package var state: TakeState
    /// The token of each attempt: 128 random bits in base 32, made by the store when the attempt is written (§1).
    package var tokens: [String]
    package var fence: UInt32
    /// Who holds the lease, and until when by the store's clock.
    package var owner: String?
    package var leaseUntil: Moment
    /// What finishing gave, as JSON.
    package var result: String?
    /// Where the still was staged last.
    package var stagedURL: String?
    package var artifacts: [KeptArtifact]
    /// Committed and adjusted.
    package var spent: Money
    /// Open reserves and suspense.
    package var reserved: Money

    package init(
        id: TakeID, job: JobID, order: String, places: [OfferPlace], state: TakeState, tokens: [String],
        fence: UInt32, owner: String?, leaseUntil: Moment, result: String?, stagedURL: String?,
        artifacts: [KeptArtifact],
        spent: Money, reserved: Money
    ) {
        self.id = id
        self.job = job
        self.order = order
        self.places = places
        self.state = state
        self.tokens = tokens
        self.fence = fence
        self.owner = owner
        self.leaseUntil = leaseUntil
        self.result = result
        self.stagedURL = stagedURL
        self.artifacts = artifacts
        self.spent = spent
        self.reserved = reserved
    }
}

/// A client's key and what it asked for (§6).
package struct IdempotencyKey: Hashable, Sendable {
    package var principal: String
    package var key: String
    /// SHA-256 over principal, method, path, body and uploaded bytes, as hexadecimal text.
    package var fingerprint: String

    package init(principal: String, key: String, fingerprint: String) {
        self.principal = principal
        self.key = key
        self.fingerprint = fingerprint
    }
}

package enum Addition: Hashable, Sendable {
    case added
    /// The key was used for the same request before; this is the job that came of it.
    case replayed(JobID)
    /// The key was used for another request.
    case keyReused
}

/// The rows of jobs and takes.
package protocol JobBook: Sendable {
    /// Job, takes and key in one transaction, durable on return.
    func add(_ job: NewJob, key: IdempotencyKey?) async throws -> Addition
    func job(_ id: JobID) async throws -> JobRecord?
    /// Newest first, from the one before `cursor` on.
    func jobs(before cursor: JobID?, limit: Int) async throws -> [JobRecord]
    func take(_ id: TakeID) async throws -> TakeRecord?
    /// How many attempts may still bring a clip: each will want room on the disk.
    func attemptsInFlight() async throws -> Int
}
