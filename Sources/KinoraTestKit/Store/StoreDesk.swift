import KinoraCore

/// A store at work in a check, with what a check says again and again.
struct StoreDesk {
    let place: any StorePlace
    let store: any Store

    init(_ place: any StorePlace) async throws {
        self.place = place
        store = try await place.open()
    }

    /// Closes it and opens what lies there again.
    func reopened() async throws -> StoreDesk {
        try await store.close()
        return try await StoreDesk(place)
    }

    func ride(_ worker: String = "w1") -> StoreRide { StoreRide(store, place, worker: worker) }

    @discardableResult
    func add(
        _ number: Int, takes: Int = 1, places: [OfferPlace] = [StoreSamples.place],
        bound: Money = StoreSamples.dollars(1), estimate: Money = StoreSamples.dollars(0.8),
        key: IdempotencyKey? = nil
    ) async throws -> Addition {
        try await store.add(
            StoreSamples.job(
                number, takes: takes, places: places, bound: bound, estimate: estimate, at: store.now()), key: key)
    }

    func take(_ number: Int = 1, _ take: Int = 0) async throws -> TakeRecord {
        try found(try await store.take(StoreSamples.takeID(number, take)), "take \(number).\(take)")
    }

    /// A decision that was written, or a broken word.
    @discardableResult
    func decided(
        _ number: Int = 1, _ take: Int = 0, by worker: String = "w1", fence: UInt32? = nil,
        lease: Milliseconds = Budgets.lease, keeping: [KeptArtifact] = [], result: String? = nil,
        _ decide: @escaping @Sendable (Held) -> Decision = { Decision(state: $0.state, effects: []) }
    ) async throws -> (record: TakeRecord, effects: [Effect]) {
        let outcome = try await act(
            number, take, by: worker, fence: fence, lease: lease, keeping: keeping, result: result, decide)
        guard case .decided(let record, let effects) = outcome else {
            throw StoreBrokeWord(description: "take \(number).\(take): \(outcome) in place of a decision")
        }
        return (record, effects)
    }

    @discardableResult
    func decided(
        _ decide: @escaping @Sendable (Held) -> Decision
    ) async throws -> (record: TakeRecord, effects: [Effect]) {
        try await decided(1, 0, decide)
    }

    @discardableResult
    func decided(
        _ number: Int, _ decide: @escaping @Sendable (Held) -> Decision
    ) async throws -> (record: TakeRecord, effects: [Effect]) {
        try await decided(number, 0, decide)
    }

    func act(
        _ number: Int = 1, _ take: Int = 0, by worker: String = "w1", fence: UInt32? = nil,
        lease: Milliseconds = Budgets.lease, keeping: [KeptArtifact] = [], result: String? = nil,
        _ decide: @escaping @Sendable (Held) -> Decision = { Decision(state: $0.state, effects: []) }
    ) async throws -> ActOutcome {
        try await store.act(
            Act(
                take: StoreSamples.takeID(number, take), worker: worker, lease: lease, fence: fence, keeping: keeping,
                result: result, decide: decide))
    }

    func report(
        _ statement: Report.Statement, _ number: Int = 1, attempt: Int = 0, body: String? = nil
    ) async throws -> Bool {
        try await store.report(
            Report(
                take: StoreSamples.takeID(number), attempt: attempt, statement, source: .poll, body: body))
    }

    /// The facts that a decision is given, all of them taken in.
    func facts(_ number: Int = 1) async throws -> [Fact] {
        let box = Box<[Fact]>([])
        try await decided(number) { held in
            box.set(Array(held.fresh))
            var state = held.state
            state.applied += held.fresh.count
            return Decision(state: state, effects: [])
        }
        return box.value
    }

    /// What a decision is made from.
    func held(_ number: Int = 1, _ take: Int = 0, by worker: String = "w1") async throws -> Held {
        let box = Box<Held?>(nil)
        try await decided(number, take, by: worker) {
            box.set($0)
            return Decision(state: $0.state, effects: [])
        }
        return try found(box.value, "decision")
    }
}

/// Scripted decisions.
enum Script {
    static let request = RequestID("r1")

    static func entry(
        _ kind: LedgerEntry.Kind, _ dollars: Double, attempt: Int = 0, request: RequestID? = nil
    ) -> Effect {
        .enter(
            LedgerEntry(
                take: 0, attempt: attempt, kind: kind, amount: StoreSamples.dollars(dollars), offer: 0,
                request: request))
    }

    /// The row as it is, and these entries.
    static func book(_ effects: [Effect]) -> @Sendable (Held) -> Decision {
        { Decision(state: $0.state, effects: effects) }
    }

    /// One more attempt, and its reserve.
    static func intent(_ dollars: Double = 1, reason: Attempt.Reason? = nil) -> @Sendable (Held) -> Decision {
        { held in
            var state = held.state
            state.attempts.append(
                Attempt(
                    offer: 0, bound: StoreSamples.dollars(dollars), estimate: StoreSamples.dollars(dollars),
                    fence: held.fence, intentAt: held.now, since: held.now, reason: reason, dueAt: .never))
            return Decision(
                state: state, effects: [entry(.reserve, dollars, attempt: held.state.attempts.count)])
        }
    }

    static func wake(at moment: Moment) -> @Sendable (Held) -> Decision {
        { held in
            var state = held.state
            state.wakeAt = moment
            return Decision(state: state, effects: [])
        }
    }
}
