/// One decision on one take, to be made inside a transaction.
package struct Act: Sendable {
    package var take: TakeID
    /// The life of a process: a restart is another worker.
    package var worker: String
    /// How long the lease is taken or renewed for.
    package var lease: Milliseconds
    /// The lease under which `decide` learnt what it brings; nil to take a free lease, or go on with one's own.
    package var fence: UInt32?
    /// Stored bytes that this decision makes part of the take. Like facts they are kept whoever brings them (I-7).
    package var keeping: [KeptArtifact]
    /// What finishing gave, as JSON; replaces what was there.
    package var result: String?
    /// Where the still was staged; replaces what was there.
    package var stagedURL: String?
    package var decide: @Sendable (Held) -> Decision

    package init(
        take: TakeID, worker: String, lease: Milliseconds = Budgets.lease, fence: UInt32? = nil,
        keeping: [KeptArtifact] = [], result: String? = nil, stagedURL: String? = nil,
        decide: @escaping @Sendable (Held) -> Decision
    ) {
        self.take = take
        self.worker = worker
        self.lease = lease
        self.fence = fence
        self.keeping = keeping
        self.result = result
        self.stagedURL = stagedURL
        self.decide = decide
    }
}

/// What a decision is made from. It is read in the transaction that writes the decision.
package struct Held: Sendable {
    package var state: TakeState
    /// The part of the log that the row has not taken in yet.
    package var fresh: ArraySlice<Fact>
    package var fence: UInt32
    package var now: Moment
    /// The least that any cap leaves for a new reserve.
    package var room: Money
    /// That of the endpoint of the take's present offer.
    package var breaker: Breaker

    package init(
        state: TakeState, fresh: ArraySlice<Fact>, fence: UInt32, now: Moment, room: Money, breaker: Breaker
    ) {
        self.state = state
        self.fresh = fresh
        self.fence = fence
        self.now = now
        self.room = room
        self.breaker = breaker
    }
}

package struct Decision: Sendable {
    package var state: TakeState
    /// All of them, in order. The store writes `enter` and `takeTrial` and gives back the others.
    package var effects: [Effect]
    /// Messages for people and their programs, written in the same transaction (outbox).
    package var messages: [NewMessage]

    package init(state: TakeState, effects: [Effect], messages: [NewMessage] = []) {
        self.state = state
        self.effects = effects
        self.messages = messages
    }
}

package enum ActOutcome: Sendable {
    /// Durable. The effects may be performed now, under this lease.
    case decided(TakeRecord, effects: [Effect])
    /// The lease is another's by now: nothing was decided. What was kept is kept.
    case stale
    /// Somebody else's lease still runs.
    case leased(until: Moment)
    /// A cap has no room for the reserve any more. Nothing was written; decide again.
    case refused
    case noSuchTake
}

/// Takes that want care now, and when the next one will.
package struct DueTakes: Sendable {
    package var takes: [TakeID]
    package var next: Moment?

    package init(takes: [TakeID], next: Moment?) {
        self.takes = takes
        self.next = next
    }
}

/// A durable fact on its way into the log (§1).
package struct Report: Sendable {
    package enum Source: String, Sendable, Codable { case response, hook, poll, list, person, engine }

    /// What ``Fact/Kind`` is to a decision, with the address that a link stands for.
    package enum Statement: Hashable, Sendable {
        case accepted(RequestID)
        case completed(RequestID, Address?)
        case providerFailed(RequestID)
        case cancelled(RequestID)
        case expired(RequestID)
        case usage(Money)
        case cancelAsked
        case resolved(Fact.Resolution)
    }

    package var take: TakeID
    package var attempt: Int
    package var statement: Statement
    package var source: Source
    /// What the provider said, as it said it: kept for 30 days, believed by nobody.
    package var body: String?

    package init(
        take: TakeID, attempt: Int = 0, _ statement: Statement, source: Source, body: String? = nil
    ) {
        self.take = take
        self.attempt = attempt
        self.statement = statement
        self.source = source
        self.body = body
    }
}

/// Where a result can be fetched, and until when by the store's clock.
package struct Address: Hashable, Sendable {
    package var url: String
    package var expiresAt: Moment

    package init(url: String, expiresAt: Moment) {
        self.url = url
        self.expiresAt = expiresAt
    }
}

/// The log of facts, the decisions made from it, and the breakers.
package protocol DecisionBook: Sendable {
    /// The store's clock. It never goes back, not even over a restart after the machine's clock was put back.
    func now() -> Moment

    /// A moment of that clock by the wall clock, in milliseconds since 1970: for display, and for providers' lists.
    func unixMs(of moment: Moment) -> Int64

    /// Takes whose `wakeAt` has come and whose lease is free or `worker`'s, the longest waiting first.
    func due(for worker: String, limit: Int) async throws -> DueTakes

    /// Lease, facts, decision, ledger, breaker, outbox, row: one transaction, durable on return.
    func act(_ act: Act) async throws -> ActOutcome

    /// Adds facts to the log, whoever knows them and whatever the lease (I-7), and wakes the take. Durable on return.
    /// - Returns: whether the log did not have it yet.
    func report(_ report: Report) async throws -> Bool

    /// What the last failure of an attempt said: ``Report/body`` of the latest report of this kind.
    func lastWords(of take: TakeID, attempt: Int) async throws -> String?

    func address(_ number: Int) async throws -> Address?

    /// The attempt behind a token of a hook's path.
    func attempt(token: String) async throws -> (take: TakeID, attempt: Int)?

    /// The attempt that has a request of a provider.
    func attempt(request: RequestID, at provider: String) async throws -> (take: TakeID, attempt: Int)?

    /// What became of a call to an endpoint. Changes the breaker, durable on return.
    func tell(_ news: BreakerNews, endpoint: Int) async throws

    func breakers() async throws -> [(endpoint: Int, place: OfferPlace, breaker: Breaker)]
}

package enum BreakerNews: Hashable, Sendable {
    case submitted(Breaker.Outcome, retryAfter: Milliseconds?)
    /// The free read of a half-open breaker.
    case read(Breaker.Outcome)
    /// 401, 402, 403.
    case needsAttention
    /// A person mended it.
    case reset
}
