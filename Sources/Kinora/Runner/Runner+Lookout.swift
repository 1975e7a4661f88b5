import KinoraCore

/// Finds the takes whose time has come.
extension Runner {
    /// How long the store may fail before the runner gives up: longer than a lock or a full disk lasts that is
    /// being cleared.
    private static let patience = 30

    func lookOut() async throws {
        let clock = ContinuousClock()
        var pace = Pace(at: clock.now)
        var failures = 0
        while !desk.isStopping, !Task.isCancelled {
            let room = pace.room(upTo: 256, at: clock.now)
            do {
                let due = try await store.due(for: worker, limit: room + scope.foreignCount)
                failures = 0
                let mine = due.takes.filter { !scope.isForeign($0) }
                pace.use(mine.count)
                await withDiscardingTaskGroup { group in
                    for take in mine { group.addTask { await self.care(take) } }
                }
                if !mine.isEmpty { continue }
                await desk.bell.wait(atMost: pause(until: due.next, room: room))
            } catch {
                failures += 1
                if failures >= Self.patience { throw error }
                await desk.bell.wait(atMost: .seconds(1))
            }
        }
    }

    /// Until the next row wakes, and never so long that a clock that jumped or another process's word is missed.
    private func pause(until next: Moment?, room: Int) -> Duration {
        guard room > 0 else { return .milliseconds(200) }
        let most = Milliseconds(500)
        guard let next else { return .milliseconds(most) }
        return .milliseconds(min(max(next - store.now(), 1), most))
    }
}
