import Foundation
import KinoraCore
import KinoraStore

/// Writes to the store of a directory until it is killed, and tells every operation that was acknowledged on stdout,
/// one a line. What was told must be there afterwards, whenever the end came.
///
/// Usage: KinoraStoreWriter DIRECTORY
@main
struct StoreWriter {
    static func main() async throws {
        guard CommandLine.arguments.count == 2 else {
            FileHandle.standardError.write(Data("usage: KinoraStoreWriter DIRECTORY\n".utf8))
            exit(64)
        }
        let store = try SQLiteStore.open(CommandLine.arguments[1])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for hand in 0..<8 {
                group.addTask { for turn in 0... { try await Hand(store: store).write(hand * 1_000_000 + turn) } }
            }
            try await group.waitForAll()
        }
    }
}

/// Takes of one task, each on its way to an accepted request.
private struct Hand {
    let store: SQLiteStore

    func write(_ number: Int) async throws {
        let job = JobID(SortableID.make(milliseconds: UInt64(number), random: (0, 0)))
        let take = TakeID(SortableID.make(milliseconds: UInt64(number), random: (1, 0)))
        let offer = OfferTerms(
            endpoint: 0, bound: Money(microUSD: 10), estimate: Money(microUSD: 7), median: 1_000, hasHook: false,
            keepsResult: .hours(24), refundsFailure: true, isIdempotent: false)
        let place = OfferPlace(provider: "fake", endpoint: "fake/clip", model: "clip-1")
        let new = NewTake(
            id: take, order: "{}", places: [place], state: TakeState(offers: [offer], at: store.now()))
        _ = try await store.add(NewJob(id: job, kind: "animate", brief: "{}", takes: [new]), key: nil)
        tell("job", job.text)
        try await act(take, seen: nil)
        tell("staging", take.text)
        let token = try await act(take, seen: Fact(.staged(until: store.now() + .hours(2))))
        tell("submitting", take.text, token)
        _ = try await store.report(
            Report(take: take, attempt: 0, .accepted(RequestID("r\(number)")), source: .response))
        tell("accepted", take.text, "r\(number)")
        try await act(take, seen: nil)
        tell("submitted", take.text)
    }

    @discardableResult
    private func act(_ take: TakeID, seen: Fact?) async throws -> String {
        let outcome = try await store.act(
            Act(take: take, worker: "writer") { held in
                var dice = Dice(seed: 1)
                var effects: [Effect] = []
                let situation = Situation(
                    now: held.now, fence: held.fence, room: held.room, gate: .open,
                    admission: held.breaker.admission(at: held.now))
                let state = Reliability.decide(
                    held.state, facts: held.fresh, seen: seen, at: situation, dice: &dice, effects: &effects)
                return Decision(state: state, effects: effects)
            })
        guard case .decided(let record, _) = outcome else { throw KinoraError(.internalFault, "\(outcome)") }
        return record.tokens.last ?? "-"
    }

    private func tell(_ words: String...) {
        FileHandle.standardOutput.write(Data((words.joined(separator: " ") + "\n").utf8))
    }
}
