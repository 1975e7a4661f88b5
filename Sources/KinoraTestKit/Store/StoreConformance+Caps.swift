import KinoraCore

/// Caps bite before a call is made (§7, I-5).
extension StoreConformance {
    private static func tries(_ desk: StoreDesk, _ number: Int, _ dollars: Double) async throws -> Bool {
        switch try await desk.act(number, 0, Script.intent(dollars)) {
        case .decided: true
        case .refused: false
        case let other: throw StoreBrokeWord(description: "\(other)")
        }
    }

    static let caps: [StoreCheck] = [
        StoreCheck("a reserve over a cap is refused, and nothing of the decision is written") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.store.setCaps([Cap(.all, StoreSamples.dollars(0.5))])
            let before = try await desk.take()
            let outcome = try await desk.act(keeping: [StoreSamples.clip(3)], result: "{}") { held in
                var decision = Script.intent(0.51)(held)
                decision.messages = [NewMessage(sink: "s", event: "e", body: "b")]
                return decision
            }
            guard case .refused = outcome else { throw StoreBrokeWord(description: "\(outcome)") }
            let after = try await desk.take()
            try hold(after.state == before.state && after.fence == 0 && after.owner == nil, "the row is as it was")
            try hold(after.artifacts.count == 1 && after.result == nil, "nothing was kept")
            try hold(try await desk.store.ledger(after: 0, limit: 9).isEmpty, "the ledger is empty")
            try hold(try await desk.store.dueMessages(limit: 9).isEmpty, "no message is on its way")
            try hold(try await tries(desk, 1, 0.5), "the last micro-dollar may be spent")
        },
        StoreCheck("reserves, suspense and what was spent count against a cap, what came back does not") { place in
            let desk = try await StoreDesk(place)
            for number in 1...5 { try await desk.add(number) }
            try await desk.store.setCaps([Cap(.all, StoreSamples.dollars(3))])
            for number in 1...3 { try await desk.decided(number, Script.intent()) }
            try hold(try await desk.held(4).room, is: .zero, "the room of three reserves")
            try await desk.decided(1, Script.book([Script.entry(.suspenseOpen, 1)]))
            try await desk.decided(
                2, Script.book([Script.entry(.commit, 0.75, request: Script.request), Script.entry(.release, 0.25)]))
            try hold(try await desk.held(4).room, is: StoreSamples.dollars(0.25), "the room after a commit")
            try await desk.decided(2, Script.book([Script.entry(.adjust, 0.25)]))
            try hold(!(try await tries(desk, 4, 0.01)), "billed in full: no room")
            try await desk.decided(3, Script.book([Script.entry(.release, 1)]))
            try await desk.decided(1, Script.book([Script.entry(.suspenseRelease, 1)]))
            try hold(try await desk.held(4).room, is: StoreSamples.dollars(2), "the room of what came back")
            try hold(try await tries(desk, 4, 2), "all of it")
            try hold(!(try await tries(desk, 5, 0.01)), "and no more")
        },
        StoreCheck("the cap of a take counts its attempts alone") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.add(2)
            try await desk.store.setCaps([Cap(.take, StoreSamples.dollars(1.5))])
            try await desk.decided(1, Script.intent(1))
            try hold(try await desk.held(1).room, is: StoreSamples.dollars(0.5), "the room of the take")
            try hold(try await desk.held(2).room, is: StoreSamples.dollars(1.5), "the room of another")
            try hold(!(try await tries(desk, 1, 1)), "no second attempt")
            try hold(try await tries(desk, 2, 1), "the other's first")
        },
        StoreCheck("the caps of day and month begin anew at midnight UTC") { place in
            let desk = try await StoreDesk(place)
            for number in 1...3 { try await desk.add(number) }
            try await desk.store.setCaps([Cap(.day, StoreSamples.dollars(1)), Cap(.month, StoreSamples.dollars(1.5))])
            try hold(try await tries(desk, 1, 1), "on 31 January")
            try hold(!(try await tries(desk, 2, 0.1)), "no more that day")
            place.pass(.hours(1))
            try hold(try await tries(desk, 2, 1), "on 1 February")
            place.pass(.hours(24))
            try hold(try await desk.held(3).room, is: StoreSamples.dollars(0.5), "the room on 2 February")
            try hold(!(try await tries(desk, 3, 0.6)), "over the month's")
            try await desk.decided(1, Script.book([Script.entry(.release, 1)]))
            try hold(try await desk.held(3).room, is: StoreSamples.dollars(0.5), "January's release helps January")
        },
        StoreCheck("caps hold from when they are set, the least of a scope counts, none is no cap") { place in
            let desk = try await StoreDesk(place)
            for number in 1...3 { try await desk.add(number) }
            try hold(try await tries(desk, 1, 100), "no cap")
            try await desk.store.setCaps([Cap(.all, StoreSamples.dollars(500)), Cap(.all, StoreSamples.dollars(50))])
            try hold(try await desk.held(2).room, is: .zero, "the room below what is held")
            try hold(!(try await tries(desk, 2, 0.01)), "nothing more")
            try hold(try await tries(desk, 2, 0), "what is free goes on")
            try await desk.store.setCaps([])
            try hold(try await tries(desk, 3, 100), "no cap any more")
        },
    ]
}
