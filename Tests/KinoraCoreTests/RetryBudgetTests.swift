import Testing

@testable import KinoraCore

/// §3.2, below the table.
@Suite struct RetryBudgetTests {
    private func admitted(_ count: Int, _ budget: inout RetryBudget, isRetry: Bool, at now: Moment) -> Int {
        (0..<count).count { _ in budget.admits(isRetry: isRetry, at: now) }
    }

    @Test func `three retries a minute go whatever happens, the fourth waits`() {
        var budget = RetryBudget()
        #expect(admitted(10, &budget, isRetry: true, at: .start) == 3)
        #expect(admitted(1, &budget, isRetry: true, at: .start + .seconds(59)) == 0)
        #expect(admitted(10, &budget, isRetry: true, at: .start + .seconds(64)) == 3)
    }

    @Test func `a fifth of the calls of the minute may be retries`() {
        var budget = RetryBudget()
        #expect(admitted(80, &budget, isRetry: false, at: .start) == 80)
        #expect(admitted(100, &budget, isRetry: true, at: .start + .seconds(30)) == 20)
        #expect(admitted(1, &budget, isRetry: false, at: .start + .seconds(30)) == 1, "first calls always go")
    }

    @Test func `calls of a minute ago earn nothing`() {
        var budget = RetryBudget()
        _ = admitted(1_000, &budget, isRetry: false, at: .start)
        #expect(admitted(50, &budget, isRetry: true, at: .start + .seconds(61)) == 3)
    }

    @Test func `whenever a retry goes, the minute before it allows that`() {
        var budget = RetryBudget()
        var dice = Dice(seed: 3)
        var log: [(at: Moment, isRetry: Bool)] = []
        var now = Moment.start
        for _ in 0..<5_000 {
            now = now + dice.below(dice.below(20) == 0 ? 30_000 : 500)
            let isRetry = dice.below(2) == 0
            guard budget.admits(isRetry: isRetry, at: now) else { continue }
            log.append((now, isRetry))
            guard isRetry else { continue }
            let minute = log.reversed().prefix { now - $0.at < .minutes(1) }
            let retries = minute.count { $0.isRetry }
            #expect(retries <= max(3, minute.count / 5))
        }
    }

    @Test func `a clock that goes back frees nothing`() {
        var budget = RetryBudget()
        #expect(admitted(3, &budget, isRetry: true, at: .start + .minutes(10)) == 3)
        #expect(admitted(3, &budget, isRetry: true, at: .start) == 0)
    }
}
