import KinoraCore

extension StoreConformance {
    private static func desk(_ place: any StorePlace) async throws -> StoreDesk {
        let desk = try await StoreDesk(place)
        try await desk.add(1)
        try await desk.decided(1, 0, by: "w1", Script.intent())
        return desk
    }

    static let log: [StoreCheck] = [
        StoreCheck("facts come back as they were told, in the order of the log, once") { place in
            let desk = try await desk(place)
            let r = Script.request
            let until = desk.store.now() + .hours(1)
            let told: [Report.Statement] = [
                .accepted(r), .usage(StoreSamples.dollars(0.25)),
                .completed(r, Address(url: "https://a/1", expiresAt: until)), .completed(r, nil), .providerFailed(r),
                .cancelled(r), .expired(r), .cancelAsked, .resolved(.adopt(r)), .resolved(.abandon),
                .resolved(.resubmit),
            ]
            for statement in told { try hold(try await desk.report(statement), "\(statement) is new") }
            let facts = try await desk.facts()
            var link: ResultLink?
            if case .completed(_, let found) = facts.count > 2 ? facts[2].kind : .notFound { link = found }
            let number = try found(link, "link").number
            let wanted: [Fact.Kind] = [
                .accepted(r), .usage(StoreSamples.dollars(0.25)),
                .completed(r, ResultLink(number: number, expiresAt: until)), .completed(r, nil), .providerFailed(r),
                .cancelled(r), .expired(r), .cancelAsked, .resolved(.adopt(r)), .resolved(.abandon),
                .resolved(.resubmit),
            ]
            try hold(facts.map(\.kind), is: wanted, "the log")
            try hold(try await desk.facts(), is: [], "what is fresh afterwards")
            try hold(try await desk.take().state.applied, is: told.count, "how many were taken in")
            try hold(try await desk.report(.usage(.zero)), "one more")
            try hold(try await desk.facts().map(\.kind), is: [.usage(.zero)], "what is fresh then")
        },
        StoreCheck("the same fact twice is one, another request or attempt is another") { place in
            let desk = try await desk(place)
            try await desk.decided(1, 0, Script.intent(0))
            try hold(try await desk.report(.accepted(Script.request), body: "a"), "the first is new")
            try hold(!(try await desk.report(.accepted(Script.request), body: "b")), "the second is not")
            try hold(try await desk.report(.providerFailed(Script.request)), "another kind is")
            try hold(try await desk.report(.accepted(RequestID("r2"))), "another request is")
            try hold(try await desk.report(.accepted(Script.request), attempt: 1), "another attempt is")
            try hold(try await desk.facts().count, is: 4, "the log")
        },
        StoreCheck("a fact wakes its take, in whoever's lease it is; one that is known does not") { place in
            let desk = try await desk(place)
            let now = desk.store.now()
            try await desk.decided(Script.wake(at: now + .hours(1)))
            try hold(try await desk.report(.accepted(Script.request)), "it is new")
            try hold(try await desk.take().state.wakeAt, is: now, "when the take wakes")
            try hold(try await desk.store.due(for: "w1", limit: 1).takes.count, is: 1, "how many are due")
            _ = try await desk.facts()
            try await desk.decided(Script.wake(at: now + .hours(1)))
            _ = try await desk.report(.accepted(Script.request))
            try hold(try await desk.take().state.wakeAt, is: now + .hours(1), "when it wakes after a known one")
        },
        StoreCheck("a fact never puts off a take that is due already") { place in
            let desk = try await desk(place)
            let now = desk.store.now()
            try await desk.decided(Script.wake(at: now))
            place.pass(.seconds(5))
            _ = try await desk.report(.accepted(Script.request))
            try hold(try await desk.take().state.wakeAt, is: now, "when the take wakes")
        },
        StoreCheck("an address has one number, and the same one again says nothing") { place in
            let desk = try await desk(place)
            let first = Address(url: "https://a/1?sig=“x”", expiresAt: desk.store.now() + .hours(1))
            var later = first
            later.expiresAt = first.expiresAt + .minutes(5)
            try hold(try await desk.report(.completed(Script.request, first)), "the first is new")
            try hold(!(try await desk.report(.completed(Script.request, later))), "the same again is not")
            let other = Address(url: "https://a/2", expiresAt: first.expiresAt)
            try hold(try await desk.report(.completed(Script.request, other)), "another address is")
            let numbers = try await desk.facts().compactMap { fact -> Int? in
                if case .completed(_, let link) = fact.kind { link?.number } else { nil }
            }
            try hold(numbers.count == 2 && numbers[0] != numbers[1], "two addresses have two numbers")
            try hold(try await desk.store.address(numbers[0]), is: first, "the first address")
            try hold(try await desk.store.address(numbers[1]), is: other, "the other address")
        },
        StoreCheck("an address that had run out and is given new life is news") { place in
            let desk = try await desk(place)
            let old = Address(url: "https://a/1", expiresAt: desk.store.now() + .minutes(1))
            _ = try await desk.report(.completed(Script.request, old))
            place.pass(.minutes(1))
            let new = Address(url: old.url, expiresAt: desk.store.now() + .hours(1))
            try hold(try await desk.report(.completed(Script.request, new)), "it is news")
            guard case .completed(_, let link) = try await desk.facts().last?.kind else {
                throw StoreBrokeWord(description: "no link")
            }
            try hold(link?.expiresAt, is: new.expiresAt, "how long it is good for")
            try hold(try await desk.store.address(link?.number ?? 0), is: new, "the address")
        },
        StoreCheck("a person who speaks again after another attempt is heard again") { place in
            let desk = try await desk(place)
            try hold(try await desk.report(.resolved(.resubmit)), "the first word")
            try hold(!(try await desk.report(.resolved(.resubmit))), "the same word again")
            try await desk.decided(1, 0, Script.intent(0, reason: .user))
            try hold(try await desk.report(.resolved(.resubmit)), "the word about the next attempt")
        },
        StoreCheck("the last words of an attempt are those of its latest failure") { place in
            let desk = try await desk(place)
            let take = StoreSamples.takeID(1)
            try hold(try await desk.store.lastWords(of: take, attempt: 0) == nil, "none at first")
            _ = try await desk.report(.accepted(Script.request), body: "fine")
            _ = try await desk.report(.providerFailed(Script.request), body: "out of memory")
            _ = try await desk.report(.providerFailed(RequestID("r2")), body: "“nsfw”")
            try hold(try await desk.store.lastWords(of: take, attempt: 0), is: "“nsfw”", "the last words")
            try hold(try await desk.store.lastWords(of: take, attempt: 1) == nil, "none of another attempt")
        },
        StoreCheck("nothing can be told of a take or an attempt that is not there") { place in
            let desk = try await desk(place)
            try await refuses("a fact of no take") { try await desk.report(.cancelAsked, 9) }
            try await refuses("a fact of no attempt") { try await desk.report(.accepted(Script.request), attempt: 1) }
            try hold(try await desk.facts(), is: [], "the log")
        },
    ]
}
