import KinoraCore

/// §7
extension StoreConformance {
    private static func desk(_ place: any StorePlace, takes: Int = 1) async throws -> StoreDesk {
        let desk = try await StoreDesk(place)
        try await desk.add(1, takes: takes)
        return desk
    }

    /// Entries of one attempt, in one decision each; the last is refused.
    private static func refused(_ what: String, _ entries: [Effect]) -> StoreCheck {
        StoreCheck("the ledger refuses \(what)") { place in
            let desk = try await desk(place)
            try await desk.decided { held in
                var decision = Script.intent()(held)
                decision.effects = []
                return decision
            }
            for entry in entries.dropLast() { try await desk.decided(1, 0, Script.book([entry])) }
            let before = try await desk.store.ledger(after: 0, limit: 99)
            try hold(before.count, is: entries.count - 1, "the entries before")
            try await refuses(what) { try await desk.decided(1, 0, Script.book(entries.suffix(1))) }
            try hold(try await desk.store.ledger(after: 0, limit: 99), is: before, "the ledger")
            // An attempt that never had a reserve is a finding by itself.
            if !before.isEmpty { try hold(try await desk.store.audit(), is: [], "the findings") }
        }
    }

    static let constraints: [StoreCheck] = [
        refused("a second reserve", [Script.entry(.reserve, 1), Script.entry(.reserve, 1)]),
        refused(
            "a second commit",
            [
                Script.entry(.reserve, 2), Script.entry(.commit, 1, request: Script.request),
                Script.entry(.commit, 1, request: RequestID("r2")),
            ]),
        refused("a second release", [.reserve, .release, .release].map { Script.entry($0, $0 == .reserve ? 2 : 1) }),
        refused("a commit without a reserve", [Script.entry(.commit, 1, request: Script.request)]),
        refused("a release without a reserve", [Script.entry(.release, 1)]),
        refused("a loss without a reserve", [Script.entry(.loss, 0)]),
        refused("a commit without a request", [Script.entry(.reserve, 1), Script.entry(.commit, 1)]),
        refused("an adjustment before the commit", [Script.entry(.reserve, 1), Script.entry(.adjust, 1)]),
        refused("more released than reserved", [Script.entry(.reserve, 1), Script.entry(.release, 1.5)]),
        refused(
            "more committed than reserved",
            [Script.entry(.reserve, 1), Script.entry(.commit, 1.5, request: Script.request)]),
        refused(
            "more settled than suspended",
            [Script.entry(.reserve, 1), Script.entry(.suspenseOpen, 0.5), Script.entry(.suspenseSettle, 1)]),
        refused(
            "more given back than was spent",
            [
                Script.entry(.reserve, 1), Script.entry(.commit, 1, request: Script.request),
                Script.entry(.adjust, -1.5),
            ]),
        refused("an amount below zero", [Script.entry(.reserve, -1)]),
        StoreCheck("the ledger refuses one request committed twice, unless another provider has it") { place in
            let desk = try await desk(place)
            let other = OfferPlace(provider: "other", endpoint: "x", model: "m")
            try await desk.add(2)
            try await desk.add(3, places: [other])
            for number in 1...3 { try await desk.decided(number, Script.intent()) }
            let commit = Script.book([Script.entry(.commit, 1, request: Script.request)])
            try await desk.decided(1, commit)
            try await refuses("a request of another take") { try await desk.decided(2, commit) }
            try await desk.decided(3, commit)
        },
    ]

    /// One attempt, paid for and over, and perhaps billed.
    private static func paid(_ desk: StoreDesk, _ state: Attempt.State) async throws {
        try await desk.decided(Script.intent())
        try await desk.decided { held in
            var row = held.state
            row.attempts[0].state = state
            return Decision(
                state: row,
                effects: [Script.entry(.commit, 0.8, request: Script.request), Script.entry(.release, 0.2)])
        }
    }

    private static let bills: [StoreCheck] = [
        StoreCheck("what was paid for and is over is asked about until somebody tells what was billed") { place in
            let desk = try await desk(place)
            try await paid(desk, .expired)
            let start = desk.store.now().milliseconds
            let question = BillQuestion(take: StoreSamples.takeID(1), attempt: 0)
            try hold(try await desk.store.unbilled(since_unixMs: start), is: [question], "the questions")
            try hold(try await desk.store.unbilled(since_unixMs: start + 1), is: [], "those from later on")
            _ = try await desk.report(.usage(StoreSamples.dollars(0.7)))
            try hold(try await desk.store.unbilled(since_unixMs: 0), is: [], "the questions after the answer")
        },
        StoreCheck("an endpoint is measured by what was paid for: how many came, after how long, for how much") {
            place in
            let desk = try await desk(place, takes: 2)
            try hold(try await desk.store.measured(since_unixMs: 0).isEmpty, "nothing is measured at first")
            for (take, state) in [Attempt.State.downloaded, .failed].enumerated() {
                try await desk.decided(1, take, Script.intent())
                _ = try await desk.store.report(
                    Report(
                        take: StoreSamples.takeID(1, take), attempt: 0, .accepted(RequestID("r\(take)")),
                        source: .response))
                place.pass(.seconds(40))
                _ = try await desk.store.report(
                    Report(
                        take: StoreSamples.takeID(1, take), attempt: 0, .completed(RequestID("r\(take)"), nil),
                        source: .poll))
                try await desk.decided(1, take) { held in
                    var row = held.state
                    row.attempts[0].state = state
                    let entry = Script.entry(.commit, 0.5, request: RequestID("r\(take)"))
                    return Decision(state: row, effects: [entry, Script.entry(.release, 0.5)])
                }
            }
            let found = try await desk.store.measured(since_unixMs: 0)
            try hold(found.map(\.place), is: [StoreSamples.place], "the places")
            try hold(
                found.map(\.measured),
                is: [
                    Measured(
                        finished: 1, failed: 1, median: .seconds(40), costPerTake: StoreSamples.dollars(1))
                ], "the figures")
            try hold(
                try await desk.store.measured(since_unixMs: desk.store.now().milliseconds).isEmpty,
                "what is past counts no more")
        },
        StoreCheck("whose request it is can be asked, by provider") { place in
            let desk = try await desk(place)
            try await paid(desk, .accepted)
            try await desk.decided { held in
                var row = held.state
                row.attempts[0].request = Script.request
                return Decision(state: row, effects: [])
            }
            let found = try await desk.store.attempt(request: Script.request, at: StoreSamples.place.provider)
            try hold(found?.take == StoreSamples.takeID(1) && found?.attempt == 0, "it is found")
            let other = try await desk.store.attempt(request: Script.request, at: "another")
            try hold(other == nil, "another provider's is not")
        },
        StoreCheck("what is under way is not asked about, and is counted as in flight") { place in
            let desk = try await desk(place)
            try hold(try await desk.store.attemptsInFlight(), is: 0, "in flight at first")
            try await paid(desk, .accepted)
            try hold(try await desk.store.unbilled(since_unixMs: 0), is: [], "the questions")
            try hold(try await desk.store.attemptsInFlight(), is: 1, "in flight")
        },
    ]

    static let money: [StoreCheck] =
        constraints + caps + bills + [
            StoreCheck("suspense counts as reserved until it is settled or released, a loss moves nothing") { place in
                let desk = try await desk(place)
                try await desk.decided(Script.intent())
                try await desk.decided(1, 0, Script.book([Script.entry(.suspenseOpen, 1)]))
                try hold(try await desk.take().reserved, is: StoreSamples.dollars(1), "in suspense")
                try await desk.decided(
                    1, 0,
                    Script.book([
                        Script.entry(.suspenseSettle, 1), Script.entry(.commit, 0.8, request: Script.request),
                        Script.entry(.release, 0.2), Script.entry(.loss, 0), Script.entry(.loss, 0),
                    ]))
                let take = try await desk.take()
                try hold(take.reserved, is: .zero, "settled")
                try hold(take.spent, is: StoreSamples.dollars(0.8), "spent")
            },
            StoreCheck("a line of the ledger says what it is about") { place in
                let desk = try await desk(place)
                try await desk.decided(Script.intent(0.5))
                place.pass(.seconds(3))
                try await desk.decided(Script.intent(0.25, reason: .payAgain))
                try await desk.decided(
                    1, 0, Script.book([Script.entry(.commit, 0.25, attempt: 1, request: Script.request)]))
                let rows = try await desk.store.ledger(after: 0, limit: 99)
                try hold(rows.map(\.sequence), is: [1, 2, 3], "the numbers")
                try hold(
                    rows.last,
                    is: LedgerRow(
                        sequence: 3, at_unixMs: desk.store.now().milliseconds, kind: .commit,
                        amount: StoreSamples.dollars(0.25), job: StoreSamples.jobID(1), take: StoreSamples.takeID(1),
                        attempt: 1, place: StoreSamples.place, request: Script.request, reason: .payAgain),
                    "the last line")
                try hold(rows[0].reason == nil && rows[0].request == nil, "the first line has neither")
                try hold(try await desk.store.ledger(after: 1, limit: 1).map(\.sequence), is: [2], "a page")
            },
            StoreCheck("totals put an attempt where it was reserved, with all that came later") { place in
                let desk = try await desk(place, takes: 2)
                let start = desk.store.now().milliseconds
                try await desk.decided(1, 0, Script.intent())
                place.pass(.hours(2))
                let later = desk.store.now().milliseconds
                try await desk.decided(1, 1, Script.intent(0.5))
                try await desk.decided(
                    1, 0,
                    Script.book([
                        Script.entry(.commit, 0.75, request: Script.request), Script.entry(.release, 0.25),
                        Script.entry(.adjust, 0.5),
                    ]))
                let (all, spent, half) = (
                    StoreSamples.dollars(1.25), StoreSamples.dollars(1.25), StoreSamples.dollars(0.5)
                )
                try hold(
                    try await desk.store.totals(by: .day, since_unixMs: start),
                    is: [
                        LedgerTotal(key: "2026-01-31", spent: spent, reserved: .zero, attempts: 1),
                        LedgerTotal(key: "2026-02-01", spent: .zero, reserved: half, attempts: 0),
                    ], "by day")
                for (group, key) in [(LedgerTotal.Group.provider, "fake"), (.model, "clip-1")] {
                    try hold(
                        try await desk.store.totals(by: group, since_unixMs: 0),
                        is: [LedgerTotal(key: key, spent: all, reserved: half, attempts: 1)], "by \(group)")
                    try hold(
                        try await desk.store.totals(by: group, since_unixMs: later),
                        is: [LedgerTotal(key: key, spent: .zero, reserved: half, attempts: 0)], "by \(group), later")
                }
            },
        ]
}
