import KinoraCore

/// I-7: decisions are fenced, what is known and stored is not.
extension StoreConformance {
    static let leases: [StoreCheck] = [
        StoreCheck("a free take is leased under the next fence") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            let record = try await desk.decided(by: "w1", lease: .seconds(20)).record
            try hold(record.fence, is: 1, "the fence")
            try hold(record.owner, is: "w1", "the owner")
            try hold(record.leaseUntil, is: desk.store.now() + .seconds(20), "the end of the lease")
        },
        StoreCheck("one's own running lease is renewed under the same fence") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(lease: .seconds(20))
            place.pass(.seconds(19))
            let record = try await desk.decided(lease: .seconds(20)).record
            try hold(record.fence, is: 1, "the fence")
            try hold(record.leaseUntil, is: desk.store.now() + .seconds(20), "the end of the lease")
        },
        StoreCheck("a lease that has run out is taken under the next fence, even by its owner") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(by: "w1")
            place.pass(Budgets.lease)
            try hold(try await desk.decided(by: "w1").record.fence, is: 2, "the fence of its owner")
            place.pass(Budgets.lease)
            let record = try await desk.decided(by: "w2").record
            try hold(record.fence, is: 3, "the fence of another")
            try hold(record.owner, is: "w2", "the owner")
        },
        StoreCheck("another's running lease is respected, and what was brought is kept all the same") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(by: "w1")
            let before = try await desk.take()
            let outcome = try await desk.act(by: "w2", keeping: [StoreSamples.clip(7)]) { held in
                var state = held.state
                state.hold = .disk
                return Decision(state: state, effects: [])
            }
            guard case .leased(let until) = outcome else { throw StoreBrokeWord(description: "\(outcome)") }
            try hold(until, is: before.leaseUntil, "the end of the other's lease")
            let after = try await desk.take()
            try hold(after.state, is: before.state, "the state")
            try hold(after.fence == before.fence && after.owner == "w1", "the lease is still the other's")
            try hold(after.artifacts.last, is: StoreSamples.clip(7), "what was kept")
        },
        StoreCheck("a fence that is no longer the row's decides nothing, and what was brought is kept") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(by: "w1")
            place.pass(Budgets.lease)
            try await desk.decided(by: "w2")
            let before = try await desk.take()
            let outcome = try await desk.act(by: "w1", fence: 1, keeping: [StoreSamples.clip(7)], result: "{}") {
                var state = $0.state
                state.hold = .disk
                return Decision(state: state, effects: [])
            }
            guard case .stale = outcome else { throw StoreBrokeWord(description: "\(outcome)") }
            let after = try await desk.take()
            try hold(after.state, is: before.state, "the state")
            try hold(after.result == nil, "no result is left")
            try hold(after.fence == 2 && after.owner == "w2", "the lease is still the other's")
            try hold(after.artifacts.last, is: StoreSamples.clip(7), "what was kept")
        },
        StoreCheck("a fence is stale in another's hands") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(by: "w1")
            guard case .stale = try await desk.act(by: "w2", fence: 1) else {
                throw StoreBrokeWord(description: "w2 decides with the fence of w1")
            }
        },
        StoreCheck("what was learnt under a lease that ran out counts while nobody else took it") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided()
            place.pass(Budgets.lease + 1)
            let record = try await desk.decided(fence: 1).record
            try hold(record.fence, is: 1, "the fence")
            try hold(record.leaseUntil, is: desk.store.now() + Budgets.lease, "the end of the lease")
        },
        StoreCheck("nobody decides on a take that is not there") { place in
            let desk = try await StoreDesk(place)
            guard case .noSuchTake = try await desk.act(9) else {
                throw StoreBrokeWord(description: "a decision on no take")
            }
        },
    ]

    static let due: [StoreCheck] = [
        StoreCheck("due are the takes whose time has come, the longest waiting first") { place in
            let desk = try await StoreDesk(place)
            let now = desk.store.now()
            for (number, wait) in [(1, 30), (2, 10), (3, 20), (4, 40)] {
                try await desk.add(number)
                try await desk.decided(number, Script.wake(at: now + .seconds(Int64(wait))))
            }
            try await desk.add(5)
            try await desk.decided(5, Script.wake(at: .never))
            var due = try await desk.store.due(for: "w1", limit: 10)
            try hold(due.takes, is: [], "what is due at first")
            try hold(due.next, is: now + .seconds(10), "when the first one will be")
            place.pass(.seconds(30))
            due = try await desk.store.due(for: "w1", limit: 10)
            try hold(due.takes, is: [2, 3, 1].map { StoreSamples.takeID($0) }, "what is due then")
            try hold(due.next, is: now + .seconds(40), "when the next one will be")
            due = try await desk.store.due(for: "w1", limit: 2)
            try hold(due.takes, is: [2, 3].map { StoreSamples.takeID($0) }, "the first two")
            try hold(due.next, is: now + .seconds(30), "the third has been due since")
        },
        StoreCheck("a take in another's lease is due when that runs out") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(by: "w1", lease: .seconds(20), Script.wake(at: desk.store.now()))
            try hold(
                try await desk.store.due(for: "w1", limit: 5).takes, is: [StoreSamples.takeID(1)], "due for its owner")
            let due = try await desk.store.due(for: "w2", limit: 5)
            try hold(due.takes, is: [], "due for another")
            try hold(due.next, is: desk.store.now() + .seconds(20), "when it will be")
            place.pass(.seconds(20))
            try hold(
                try await desk.store.due(for: "w2", limit: 5).takes, is: [StoreSamples.takeID(1)], "due in the end")
        },
        StoreCheck("nothing is due in an empty store, nor at rest") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(Script.wake(at: .never))
            let due = try await desk.store.due(for: "w1", limit: 5)
            try hold(due.takes.isEmpty && due.next == nil, "nothing, and never")
        },
    ]
}
