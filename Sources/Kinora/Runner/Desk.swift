import KinoraCore
import Synchronization

/// What a runner remembers between two looks at the rows. Nothing of it is needed after a crash.
final class Desk: Sendable {
    /// One thing that is being done: a second order for the same is dropped.
    struct Errand: Hashable, Sendable {
        var take: TakeID
        var effect: Effect
    }

    private struct State {
        var underWay: Set<Errand> = []
        var submits = 0
        var decisions = 0
        var isStopping = false
        /// By provider.
        var retries: [String: RetryBudget] = [:]
    }

    private let state = Mutex(State())
    private let gateOutside: @Sendable () -> Situation.Gate
    let bell = Bell()
    /// Rings when nothing is under way any more.
    let idle = Bell()
    let submitsDone = Bell()
    let downloads = Lane(width: 4)
    let finishing = Lane(width: 2)
    let reads = Lane(width: 64)
    let submits = Lane(width: 16)

    init(gate: @escaping @Sendable () -> Situation.Gate) { gateOutside = gate }

    var isStopping: Bool { state.withLock(\.isStopping) }

    /// Whether money may be spent (I-13).
    var gate: Situation.Gate { isStopping ? .shutdown : gateOutside() }

    /// False when the same is under way already.
    func begin(_ errand: Errand) -> Bool {
        state.withLock { state in
            if case .submit = errand.effect { state.submits += 1 }
            return state.underWay.insert(errand).inserted
        }
    }

    func end(_ errand: Errand) {
        let isLast = state.withLock { state in
            state.underWay.remove(errand)
            guard case .submit = errand.effect else { return false }
            state.submits -= 1
            return state.submits == 0
        }
        if isLast { submitsDone.ring() }
        if isIdle { idle.ring() }
    }

    func decide<Value>(_ work: () async -> Value) async -> Value {
        state.withLock { $0.decisions += 1 }
        defer {
            state.withLock { $0.decisions -= 1 }
            if isIdle { idle.ring() }
        }
        return await work()
    }

    /// Nothing is under way: whatever happens next happens because time passes, or somebody comes.
    var isIdle: Bool { state.withLock { $0.underWay.isEmpty && $0.decisions == 0 } }

    func stop() { state.withLock { $0.isStopping = true } }

    /// At most for as long as a submit may take.
    func waitForSubmits() async {
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(Budgets.submission.perTry) + .seconds(5)
        while state.withLock({ $0.submits > 0 }), clock.now < end {
            await submitsDone.wait(atMost: end - clock.now)
        }
    }

    /// Whether a call may go to a provider now, retries being a fifth of what it is asked at most (§3.2).
    func admits(_ provider: String, isRetry: Bool, at now: Moment) -> Bool {
        state.withLock { $0.retries[provider, default: RetryBudget()].admits(isRetry: isRetry, at: now) }
    }
}
