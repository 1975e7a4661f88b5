import KinoraCore

extension StoreConformance {
    static let decisions: [StoreCheck] = [
        StoreCheck("a decision is made from the row, its lease, the time, and what may be spent") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.store.setCaps([Cap(.day, StoreSamples.dollars(5)), Cap(.take, StoreSamples.dollars(2))])
            let held = try await desk.held()
            try hold(held.state, is: try await desk.take().state, "the state")
            try hold(held.fence, is: 1, "the fence")
            try hold(held.now, is: desk.store.now(), "the time")
            try hold(held.room, is: StoreSamples.dollars(2), "the room")
            try hold(held.breaker, is: Breaker(), "the breaker")
            try hold(held.fresh.isEmpty, "nothing is fresh")
        },
        StoreCheck("a whole take is what the core decided, and the book agrees") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            let end = try await desk.ride().drive(StoreSamples.takeID(1), to: .finished)
            try hold(end.state.phase, is: .finished, "the phase")
            try hold(end.result, is: "{\"score\":0.9}", "the result")
            try hold(end.artifacts.map(\.role), is: [.still, .clip], "the artifacts")
            try hold(end.spent, is: StoreSamples.dollars(0.8), "what it cost")
            try hold(end.reserved, is: .zero, "what is still reserved")
            try hold(try await desk.store.audit(), is: [], "the findings")
        },
        StoreCheck("entries and trials are written, the other effects given back in order") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            let endpoint = try await desk.take().state.offers[0].endpoint
            let effects = try await desk.decided { held in
                var decision = Script.intent()(held)
                decision.effects = [
                    .moved(from: .queued, to: .staging), decision.effects[0], .takeTrial(endpoint: endpoint),
                    .submit(attempt: 0), .poll(attempt: 0),
                ]
                return decision
            }.effects
            try hold(
                effects, is: [.moved(from: .queued, to: .staging), .submit(attempt: 0), .poll(attempt: 0)],
                "what is to be done")
            try hold(try await desk.store.ledger(after: 0, limit: 9).map(\.kind), is: [.reserve], "the ledger")
        },
        StoreCheck("each attempt has a token that is found again, and no two have the same") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1, takes: 2)
            try await desk.decided(1, 0, Script.intent())
            try await desk.decided(1, 0, Script.intent(1, reason: .user))
            try await desk.decided(1, 1, Script.intent())
            let tokens = try await desk.take(1, 0).tokens + desk.take(1, 1).tokens
            try hold(Set(tokens).count, is: 3, "the number of tokens")
            let isBase32 = tokens.allSatisfy { token in
                token.utf8.count == 26 && token.utf8.allSatisfy { (97...122).contains($0) || (50...55).contains($0) }
            }
            try hold(isBase32, "128 bits in base 32: \(tokens)")
            let second = try found(try await desk.store.attempt(token: tokens[1]), "attempt")
            try hold(second.take == StoreSamples.takeID(1, 0) && second.attempt == 1, "the second attempt")
            let third = try found(try await desk.store.attempt(token: tokens[2]), "attempt")
            try hold(third.take == StoreSamples.takeID(1, 1) && third.attempt == 0, "the third attempt")
            try await desk.decided(1, 0)
            try hold(try await desk.take(1, 0).tokens, is: Array(tokens[..<2]), "the tokens afterwards")
        },
        StoreCheck("a result replaces the one before, and none leaves it") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try hold(try await desk.decided(result: "{\"a\":1}").record.result, is: "{\"a\":1}", "the first")
            try hold(try await desk.decided().record.result, is: "{\"a\":1}", "after a decision without one")
            try hold(try await desk.decided(result: "{}").record.result, is: "{}", "the second")
        },
        StoreCheck("where a still was staged is known until it is staged elsewhere") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            for (said, known) in [("https://a", "https://a"), (nil, "https://a"), ("https://b", "https://b")] {
                _ = try await desk.store.act(
                    Act(take: StoreSamples.takeID(1, 0), worker: "w1", stagedURL: said) {
                        Decision(state: $0.state, effects: [])
                    })
                try hold(try await desk.take(1, 0).stagedURL, is: known, "after \(said ?? "nothing")")
            }
        },
        StoreCheck("an artifact is kept once for each part that it has") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            let clip = StoreSamples.clip(5)
            var poster = clip
            poster.role = .poster
            poster.attempt = nil
            try await desk.decided(keeping: [clip, poster])
            try await desk.decided(keeping: [clip])
            try hold(Array(try await desk.take().artifacts.dropFirst()), is: [clip, poster], "what is kept")
            var wrong = clip
            wrong.artifact.bytes += 1
            let broken = wrong
            try await refuses("another size of the same bytes") { try await desk.decided(keeping: [broken]) }
        },
        StoreCheck("a decision that breaks a rule changes nothing") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided(1, 0, Script.intent())
            let before = try await desk.take()
            let changed: @Sendable (Held, (inout Decision) -> Void) -> Decision = { held, change in
                var decision = Decision(state: held.state, effects: [])
                decision.state.hold = .disk
                decision.messages = [NewMessage(sink: "s", event: "e", body: "b")]
                change(&decision)
                return decision
            }
            try await refuses("an entry that the ledger refuses") {
                try await desk.decided { changed($0) { $0.effects = [Script.entry(.reserve, 1)] } }
            }
            try await refuses("a move that nobody makes") {
                try await desk.decided {
                    changed($0) {
                        $0.state.phase = .finished
                        $0.effects = [.moved(from: .queued, to: .finished)]
                    }
                }
            }
            try await refuses("an attempt less") { try await desk.decided { changed($0) { $0.state.attempts = [] } } }
            try await refuses("facts that are not there") {
                try await desk.decided { changed($0) { $0.state.applied = 1 } }
            }
            let after = try await desk.take()
            try hold(after.state == before.state && after.fence == before.fence, "nothing has changed")
            try hold(after.tokens, is: before.tokens, "the tokens")
            try hold(try await desk.store.dueMessages(limit: 9).isEmpty, "no message is on its way")
        },
        StoreCheck("a take that has ended stays so") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.decided { held in
                var state = held.state
                state.phase = .cancelled
                return Decision(state: state, effects: [.moved(from: .queued, to: .cancelled)])
            }
            try await refuses("a second life") {
                try await desk.decided { held in
                    var state = held.state
                    state.phase = .queued
                    return Decision(state: state, effects: [])
                }
            }
            try hold(try await desk.take().state.phase, is: .cancelled, "the phase")
        },
    ]

    static let breakers: [StoreCheck] = [
        StoreCheck("a breaker learns from what it is told, and every take of the endpoint sees it") { place in
            let desk = try await StoreDesk(place)
            try await desk.add(1)
            try await desk.add(2)
            let endpoint = try await desk.take().state.offers[0].endpoint
            var wanted = Breaker()
            for _ in 0..<5 {
                try await desk.store.tell(.submitted(.bad, retryAfter: .seconds(40)), endpoint: endpoint)
                wanted.record(.bad, at: desk.store.now(), retryAfter: .seconds(40))
            }
            try hold(try await desk.held(2).breaker, is: wanted, "the breaker of the other take")
            try hold(wanted.isOpen(at: desk.store.now()), "it is open")
            place.pass(.seconds(40))
            try await desk.store.tell(.read(.good), endpoint: endpoint)
            wanted.read(.good, at: desk.store.now())
            try hold(try await desk.held(1).breaker, is: wanted, "the breaker after a good read")
            try await desk.decided { Decision(state: $0.state, effects: [.takeTrial(endpoint: endpoint)]) }
            wanted.takeTrial(at: desk.store.now())
            try hold(try await desk.held(2).breaker, is: wanted, "the breaker when the one trial is taken")
            try hold(wanted.admission(at: desk.store.now()) != .yes, "nobody else may")
        },
        StoreCheck("a breaker that needs a person stays open till it is mended") { place in
            let desk = try await StoreDesk(place)
            let other = OfferPlace(provider: "other", endpoint: "x", model: "clip-1")
            try await desk.add(1, places: [StoreSamples.place, other])
            let offers = try await desk.take().state.offers
            try await desk.store.tell(.needsAttention, endpoint: offers[0].endpoint)
            place.pass(.hours(1))
            let all = try await desk.store.breakers()
            try hold(
                all.filter { $0.breaker.isOpen(at: desk.store.now()) }.map(\.place), is: [StoreSamples.place], "open")
            try await desk.store.tell(.reset, endpoint: offers[0].endpoint)
            try hold(try await desk.store.breakers().map(\.breaker), is: [Breaker(), Breaker()], "the breakers then")
        },
        StoreCheck("nothing can be told of an endpoint that is not there") { place in
            let desk = try await StoreDesk(place)
            try await refuses("news of no endpoint") { try await desk.store.tell(.reset, endpoint: 99) }
        },
    ]
}
