import KinoraCore

extension StoreConformance {
    static let restarts: [StoreCheck] = [
        StoreCheck("everything is there when the store is opened again") { place in
            var desk = try await StoreDesk(place)
            try await desk.store.setCaps([Cap(.all, StoreSamples.dollars(5))])
            try await desk.add(1, key: IdempotencyKey(principal: "p", key: "k", fingerprint: "f"))
            try await desk.ride().drive(StoreSamples.takeID(1), to: .submitted)
            _ = try await desk.report(
                .completed(
                    StoreRide.request(StoreSamples.takeID(1), 0),
                    Address(url: "https://a/1", expiresAt: desk.store.now() + .hours(1))))
            let endpoint = try await desk.take().state.offers[0].endpoint
            try await desk.store.tell(.needsAttention, endpoint: endpoint)
            _ = try await desk.store.receive(HookDelivery(provider: "f", digest: "d", token: nil, body: "b"))
            let message = NewMessage(sink: "s", event: "e", body: "b")
            try await desk.decided { Decision(state: $0.state, effects: [], messages: [message]) }
            let (take, ledger) = (try await desk.take(), try await desk.store.ledger(after: 0, limit: 99))
            desk = try await desk.reopened()
            let again = try await desk.take()
            try hold(again.state, is: take.state, "the state")
            try hold(again.tokens, is: take.tokens, "the tokens")
            try hold(again.fence >= take.fence, "the fence does not fall")
            try hold(again.spent == take.spent && again.reserved == take.reserved, "the money")
            try hold(try await desk.store.ledger(after: 0, limit: 99), is: ledger, "the ledger")
            try hold(
                try await desk.add(2, key: IdempotencyKey(principal: "p", key: "k", fingerprint: "f")),
                is: .replayed(StoreSamples.jobID(1)), "the key")
            try hold(try await desk.store.breakers()[0].breaker.isOpen(at: desk.store.now()), "the breaker is open")
            try hold(try await desk.store.unread(limit: 9).count, is: 1, "the inbox")
            try hold(try await desk.store.dueMessages(limit: 9).map(\.message), is: [message], "the outbox")
            place.pass(Budgets.lease)
            let held = try await desk.held()
            try hold(held.room, is: StoreSamples.dollars(5) - take.spent - take.reserved, "the room")
            try hold(held.fence > take.fence, "a lease of the next life has the next fence")
            try hold(held.fresh.count, is: 1, "the fact that nobody had read")
            try hold(try await desk.store.audit(), is: [], "the findings")
        },
        StoreCheck("the ledger goes on where it was") { place in
            var desk = try await StoreDesk(place)
            try await desk.add(1, takes: 2)
            try await desk.decided(1, 0, Script.intent())
            desk = try await desk.reopened()
            try await desk.decided(1, 1, Script.intent())
            try hold(try await desk.store.ledger(after: 0, limit: 9).map(\.sequence), is: [1, 2], "the numbers")
            try hold(try await desk.store.audit(), is: [], "the findings")
        },
        StoreCheck("the clock does not notice when the wall clock is set") { place in
            let desk = try await StoreDesk(place)
            let start = desk.store.now()
            place.pass(.seconds(10))
            place.setWallClock(by: -.hours(5))
            try hold(desk.store.now(), is: start + .seconds(10), "the time after a step back")
            place.setWallClock(by: .hours(50))
            place.pass(.seconds(10))
            try hold(desk.store.now(), is: start + .seconds(20), "the time after a step forward")
        },
        StoreCheck("the clock does not go back over a restart either") { place in
            var desk = try await StoreDesk(place)
            place.pass(.minutes(10))
            try await desk.add(1)
            try await desk.decided(1, 0, lease: .seconds(30), Script.wake(at: desk.store.now() + .seconds(30)))
            let last = desk.store.now()
            place.setWallClock(by: -.hours(5))
            desk = try await desk.reopened()
            try hold(desk.store.now() >= last, "it goes on from the last moment that was written")
            place.pass(.seconds(30))
            try hold(try await desk.store.due(for: "w2", limit: 5).takes.count, is: 1, "what is due 30 s later")
        },
        StoreCheck("the clock follows the wall clock over a restart when that went on") { place in
            var desk = try await StoreDesk(place)
            let start = desk.store.now()
            try await desk.add(1)
            place.setWallClock(by: .hours(3))
            desk = try await desk.reopened()
            try hold(desk.store.now(), is: start + .hours(3), "the time after a machine was off for three hours")
        },
        StoreCheck("a moment is told by the wall clock, wherever that stands by now") { place in
            let desk = try await StoreDesk(place)
            let moment = desk.store.now()
            place.pass(.seconds(10))
            try hold(desk.store.unixMs(of: moment), is: moment.milliseconds, "a moment while nobody sets the clock")
            place.setWallClock(by: -.hours(5))
            try hold(desk.store.unixMs(of: moment), is: moment.milliseconds - .hours(5), "after a step back")
        },
        StoreCheck("a store that is closed takes nothing more") { place in
            let desk = try await StoreDesk(place)
            try await desk.store.close()
            try await refuses("a job") { try await desk.add(1) }
            try hold(try await StoreDesk(place).store.job(StoreSamples.jobID(1)) == nil, "no job is there")
        },
    ]
}
