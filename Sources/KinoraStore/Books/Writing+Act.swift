import GRDB
import KinoraCore

/// One decision: lease, facts, decision, ledger, breaker, outbox, row.
extension Writing {
    /// A cap has no room. Thrown, so that everything is undone.
    struct OverCap: Error {}

    /// A row that an act is about cannot be read.
    struct Damaged: Error {
        var cause: any Error
    }

    /// How long a row that cannot be read is left alone.
    static let putOff = Milliseconds.hours(1)

    func putOff(_ take: TakeID) throws {
        try run(
            "UPDATE take SET wake_at = max(wake_at, ?) WHERE id = ?",
            [(now + Self.putOff).milliseconds, take.text])
    }

    func act(_ act: Act) throws -> ActOutcome {
        guard let row = try TakeRow.find(act.take, db) else { return .noSuchTake }
        try keep(act.keeping, of: row.number)
        let fence: UInt32
        switch lease(row, act) {
        case .success(let number): fence = number
        case .failure(let refusal): return refusal.outcome
        }
        let (before, fresh) = try contents(of: row)
        let held = Held(
            state: before, fresh: fresh[...], fence: fence, now: now, room: try room(for: act.take),
            breaker: try breaker(of: before.offers[before.offer].endpoint))
        let decision = act.decide(held)
        try check(decision, of: row, before)
        let places = try TakeRequest.read(row, db).places
        try write(decision.state.attempts, over: before.attempts, of: row, places)
        let leaseUntil = now + act.lease
        try write(decision.state, of: row, fence: fence, owner: act.worker, until: leaseUntil, act)
        let effects = try settle(decision, of: row, places)
        try post(decision.messages, about: row.number)
        var record = try TakeRecord(row, state: decision.state, db, session: session)
        (record.fence, record.owner, record.leaseUntil) = (fence, act.worker, leaseUntil)
        record.result = act.result ?? row.result
        record.stagedURL = act.stagedURL ?? row.stagedURL
        return .decided(record, effects: effects)
    }

    private func contents(of row: TakeRow) throws -> (TakeState, [Fact]) {
        do {
            return (try row.state(), try StoredFact.fresh(row, db))
        } catch let error as KinoraError {
            throw Damaged(cause: error)
        }
    }

    private struct Refusal: Error {
        var outcome: ActOutcome
    }

    /// The fence of the lease that this decision is made under.
    private func lease(_ row: TakeRow, _ act: Act) -> Result<UInt32, Refusal> {
        let isMine = row.owner == act.worker && row.leaseSession == session
        if let fence = act.fence {
            // Nobody has decided since, so the lease may have run out in the meantime.
            return isMine && fence == row.fence ? .success(fence) : .failure(Refusal(outcome: .stale))
        }
        guard row.leaseSession == session, row.leaseUntil > now else { return .success(row.fence + 1) }
        return isMine ? .success(row.fence) : .failure(Refusal(outcome: .leased(until: row.leaseUntil)))
    }

    /// What no decision may do, whoever wrote it.
    private func check(_ decision: Decision, of row: TakeRow, _ before: TakeState) throws {
        let state = decision.state
        var wrong: String?
        if state.attempts.count < before.attempts.count { wrong = "loses attempts" }
        if state.offers.count != before.offers.count { wrong = "changes the offers" }
        if !state.offers.indices.contains(state.offer) { wrong = "has no offer" }
        if state.applied < row.applied || state.applied > row.facts { wrong = "miscounts the facts" }
        for case .moved(let from, let to) in decision.effects where !from.mayBecome(to) {
            wrong = "goes from \(from) to \(to)"
        }
        if let wrong { throw KinoraError(.internalFault, "a decision on take \(row.id) \(wrong)") }
    }

    private func write(_ attempts: [Attempt], over before: [Attempt], of row: TakeRow, _ places: [OfferPlace]) throws {
        for (index, attempt) in attempts.enumerated() {
            if before.indices.contains(index) {
                guard before[index] != attempt else { continue }
                try run(
                    "UPDATE attempt SET state = ?, funds = ?, reason = ?, request = ? WHERE take = ? AND ordinal = ?",
                    [
                        attempt.state.name, attempt.funds.name, attempt.reason?.name, attempt.request?.text, row.number,
                        index,
                    ])
                continue
            }
            guard places.indices.contains(attempt.offer) else {
                throw KinoraError(.internalFault, "attempt \(index) of take \(row.id) is at no offer")
            }
            let place = places[attempt.offer]
            try run(
                """
                INSERT INTO attempt (take, ordinal, token, provider, endpoint, state, funds, intent_at, reason, request)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    row.number, index, AttemptToken.make(), place.provider, place.endpoint, attempt.state.name,
                    attempt.funds.name, attempt.intentAt.milliseconds, attempt.reason?.name, attempt.request?.text,
                ])
        }
    }

    private func write(
        _ state: TakeState, of row: TakeRow, fence: UInt32, owner: String, until: Moment, _ act: Act
    ) throws {
        try run(
            """
            UPDATE take SET phase = ?, hold = ?, wake_at = ?, applied = ?, attempts = ?, state = ?,
                result = coalesce(?, result), staged_url = coalesce(?, staged_url), fence = ?, lease_owner = ?, lease_until = ?, lease_session = ?
                WHERE number = ?
            """,
            [
                state.phase.name, state.hold.name, state.wakeAt.milliseconds, state.applied, state.attempts.count,
                try StoredJSON.text(state), act.result, act.stagedURL, Int64(fence), owner, until.milliseconds, session,
                row.number,
            ])
    }

    /// Writes what belongs into the transaction and gives back what is to be done after it.
    private func settle(_ decision: Decision, of row: TakeRow, _ places: [OfferPlace]) throws -> [Effect] {
        var rest: [Effect] = []
        for effect in decision.effects {
            switch effect {
            case .enter(let entry): try enter(entry, of: row, decision.state, places)
            case .takeTrial(let endpoint): try change(endpoint) { $0.takeTrial(at: now) }
            default: rest.append(effect)
            }
        }
        return rest
    }
}
