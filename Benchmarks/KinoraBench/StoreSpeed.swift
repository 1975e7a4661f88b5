import Foundation
import KinoraCore
import KinoraStore

/// How many operations a second the store makes durable, many at once and one at a time, and what a hundred thousand
/// waiting takes cost it.
struct StoreSpeed {
    let scratch: ScratchFolder

    func rows() async throws -> [Row] {
        Talk.say("durable operations of the store …")
        let store = try SQLiteStore.open(scratch.file("store"))
        try await fill(store, job: 1, takes: Self.takes)
        for take in 0..<Self.takes { try await begin(take, store) }
        // In turns, so that a busy disk is busy for both.
        var (grouped, single): ([Double], [Double]) = ([], [])
        for round in 0..<3 {
            grouped.append(try await speed(of: store, hands: Self.takes, turns: 16, round: round * 2))
            single.append(try await speed(of: store, hands: 1, turns: 400, round: round * 2 + 1))
        }
        try await store.close()
        return [
            Row("store", "durable acts and reports, \(Self.takes) at once", grouped.median, "/s", digits: 0)
                .atLeast(2000),
            Row("store", "durable acts and reports, one at a time", single.median, "/s", digits: 0),
        ] + (try await waiting())
    }

    private static let takes = 256
    private static let crowd = 100_000

    /// Each hand has a take of its own and does one thing after the other.
    private func speed(of store: SQLiteStore, hands: Int, turns: Int, round: Int) async throws -> Double {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for take in 0..<hands {
                group.addTask {
                    for turn in 0..<turns {
                        let amount = Money(microUSD: Int64(round * 1_000_000 + turn))
                        _ = try await store.report(
                            KinoraCore.Report(take: Self.id(1, take), attempt: 0, .usage(amount), source: .poll))
                        _ = try await store.act(
                            Act(take: Self.id(1, take), worker: "bench") { held in
                                var state = held.state
                                state.applied += held.fresh.count
                                return Decision(state: state, effects: [])
                            })
                    }
                }
            }
            try await group.waitForAll()
        }
        return Double(hands * turns * 2) / ((ContinuousClock.now - start) / .seconds(1))
    }

    /// The first decision: an attempt, and its reserve.
    private func begin(_ take: Int, _ store: SQLiteStore) async throws {
        _ = try await store.act(
            Act(take: Self.id(1, take), worker: "bench") { held in
                var state = held.state
                state.attempts.append(
                    Attempt(
                        offer: 0, bound: .zero, estimate: .zero, fence: held.fence, intentAt: held.now,
                        since: held.now, reason: nil, dueAt: .never))
                let entry = LedgerEntry(take: 0, attempt: 0, kind: .reserve, amount: .zero, offer: 0, request: nil)
                return Decision(state: state, effects: [.enter(entry)])
            })
    }

    private static func id(_ job: Int, _ take: Int) -> TakeID {
        TakeID(SortableID.make(milliseconds: UInt64(job), random: (1, UInt64(take))))
    }

    private func fill(_ store: SQLiteStore, job: Int, takes: Int) async throws {
        let offer = OfferTerms(
            endpoint: 0, bound: .zero, estimate: .zero, median: 1000, hasHook: false, keepsResult: .hours(24),
            refundsFailure: true, isIdempotent: true)
        let place = OfferPlace(provider: "bench", endpoint: "bench", model: "none")
        let now = store.now()
        let new = (0..<takes).map { take in
            var state = TakeState(offers: [offer], at: now)
            state.wakeAt = now + .hours(1) + Int64(take)
            return NewTake(id: Self.id(job, take), order: "{}", places: [place], state: state)
        }
        _ = try await store.add(
            NewJob(
                id: JobID(SortableID.make(milliseconds: UInt64(job), random: (0, 0))), kind: "bench", brief: "{}",
                takes: new), key: nil)
    }

    private func waiting() async throws -> [Row] {
        Talk.say("\(Self.crowd) waiting takes …")
        let folder = scratch.file("crowd")
        var store = try SQLiteStore.open(folder)
        for job in 2..<(2 + Self.crowd / 1000) { try await fill(store, job: job, takes: 1000) }
        try await store.close()
        let (opened, open) = try await timed { try SQLiteStore.open(folder) }
        store = open
        let (asked, _) = try await timed { [store] in
            for _ in 0..<100 { _ = try await store.due(for: "bench", limit: 100) }
        }
        let (acted, _) = try await timed { [store] in
            for take in 0..<100 {
                _ = try await store.act(
                    Act(take: Self.id(50, take), worker: "bench") { Decision(state: $0.state, effects: []) })
            }
        }
        try await store.close()
        return [
            Row("store", "opening with \(Self.crowd) waiting takes", opened, "ms", digits: 0).atMost(1000),
            Row("store", "asking what is due among them", asked / 100, "ms", digits: 2),
            Row("store", "one decision among them", acted / 100, "ms", digits: 2),
        ]
    }

    private func timed<Value>(_ work: () async throws -> Value) async throws -> (Double, Value) {
        let start = ContinuousClock.now
        let value = try await work()
        return ((ContinuousClock.now - start) / .milliseconds(1), value)
    }
}
