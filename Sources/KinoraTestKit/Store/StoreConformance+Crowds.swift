import KinoraCore

/// Many at once.
extension StoreConformance {
    /// Runs `work` `count` times at the same time.
    private static func crowd<Value: Sendable>(
        _ count: Int, _ work: @escaping @Sendable (Int) async throws -> Value
    ) async throws -> [Value] {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            for number in 0..<count { group.addTask { (number, try await work(number)) } }
            var values: [(Int, Value)] = []
            while let value = try await group.next() { values.append(value) }
            return values.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    static let crowds: [StoreCheck] = [
        StoreCheck("of many workers one gets the lease") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            let outcomes = try await crowd(40) { try await desk.act(by: "w\($0)") }
            let decided = outcomes.count { if case .decided = $0 { true } else { false } }
            let leased = outcomes.count { if case .leased = $0 { true } else { false } }
            try hold(decided == 1 && leased == 39, "one decides, the others are told: \(decided), \(leased)")
            try hold(try await desk.take().fence, is: 1, "the fence")
        },
        StoreCheck("decisions on one take come one after the other") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            _ = try await crowd(60) { _ in
                try await desk.decided { held in
                    var state = held.state
                    state.notSentTries += 1
                    return Decision(state: state, effects: [])
                }
            }
            try hold(try await desk.take().state.notSentTries, is: 60, "how many were made")
        },
        StoreCheck("facts of many tellers are all in the log, once each") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(Script.intent())
            let news = try await crowd(90) { try await desk.report(.accepted(RequestID("r\($0 % 30)"))) }
            try hold(news.count { $0 }, is: 30, "how many were new")
            let facts = try await desk.facts()
            let ids = Set(facts.compactMap { if case .accepted(let request) = $0.kind { request.text } else { nil } })
            try hold(facts.count == 30 && ids.count == 30, "each is there once")
        },
        StoreCheck("a cap holds in a crowd") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, takes: 50)
            try await desk.store.setCaps([Cap(.day, StoreSamples.dollars(10))])
            let outcomes = try await crowd(50) { try await desk.act(1, $0, by: "w\($0)", Script.intent()) }
            try hold(outcomes.count { if case .decided = $0 { true } else { false } }, is: 10, "how many got a reserve")
            try hold(outcomes.count { if case .refused = $0 { true } else { false } }, is: 40, "how many did not")
            let total = try await desk.store.totals(by: .day, since_unixMs: 0)
            try hold(total.map(\.reserved), is: [StoreSamples.dollars(10)], "what is reserved")
            try hold(try await desk.store.audit(), is: [], "the findings")
        },
        StoreCheck("of many with one key one is added") { place in
            let desk = try await StoreDesk(place)
            let key = IdempotencyKey(principal: "p", key: "k", fingerprint: "f")
            let additions = try await crowd(30) { try await desk.add($0, key: key) }
            try hold(additions.count { $0 == .added }, is: 1, "how many were added")
            let winner = try found(try await desk.store.jobs(before: nil, limit: 99).first, "job").id
            try hold(additions.count { $0 == .replayed(winner) }, is: 29, "how many were told of it")
        },
        StoreCheck("what is refused does not harm what was asked at the same moment") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, takes: 60)
            let written = try await crowd(60) { take in
                do {
                    let entries = take % 3 == 0 ? [Script.entry(.release, 1)] : []
                    try await desk.decided(1, take) { held in
                        var decision = Script.intent()(held)
                        decision.effects = entries.isEmpty ? decision.effects : entries
                        return decision
                    }
                    return true
                } catch is StoreBrokeWord {
                    throw StoreBrokeWord(description: "a take that is not there")
                } catch {
                    return false
                }
            }
            for (take, isWritten) in written.enumerated() {
                try hold(isWritten, is: take % 3 != 0, "whether decision \(take) was written")
                try hold(try await desk.take(1, take).state.attempts.count, is: isWritten ? 1 : 0, "its attempts")
            }
            try hold(try await desk.store.ledger(after: 0, limit: 99).count, is: 40, "the entries")
            try hold(try await desk.store.audit(), is: [], "the findings")
        },
        StoreCheck("many takes go all their way side by side") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, takes: 20)
            let ends = try await crowd(20) { take in
                try await StoreRide(desk.store, place, worker: "w\(take % 4)").drive(
                    StoreSamples.takeID(1, take), to: .finished)
            }
            try hold(ends.allSatisfy { $0.state.phase == .finished }, "all are finished")
            let job = try found(try await desk.store.job(StoreSamples.jobID(1)), "job")
            let sum = job.takes.reduce(Money.zero) { $0 + $1.spent }
            try hold(sum.microUSD, is: 20 * StoreSamples.dollars(0.8).microUSD, "what they cost")
            try hold(try await desk.store.audit(), is: [], "the findings")
        },
    ]
}
