package import KinoraCore

/// The search for a submit whose answer was lost.
extension FalEngine {
    /// First the id that came with the answer, if one did, then the list of the endpoint, to its end: only then does
    /// fal know nothing of it. The list may hold ended requests alone, so "nothing" is no word for later.
    package func find(_ errand: Errand) async throws -> RequestID? {
        let (order, body) = try order(of: errand)
        var isSure = true
        if let candidate = candidates.candidate(of: errand), !errand.others.contains(candidate) {
            do {
                let ticket = Ticket(errand: errand, request: candidate)
                if try await check(ticket) != .unknown { return candidate }
            } catch {
                isSure = false
            }
        }
        let search = Search(errand: errand, order: order, body: body)
        if let found = try await search.run(on: self) { return found }
        guard isSure else { throw FalTrouble.odd("a read of the status", "nothing that can be read") }
        return nil
    }

    private struct Search {
        var errand: Errand
        var order: Order
        var body: WireValue

        /// A list that is longer than this within an hour is none.
        private static let mostPages = 1_000
        /// The `Date` of an answer is in whole seconds, and clocks are not read in the same instant.
        private static let clockGrain = Milliseconds.seconds(2)

        func run(on engine: FalEngine) async throws -> RequestID? {
            var cursor: String?
            var match: FalMatch?
            var found: [FalListPage.Row] = []
            var isReadable = true
            for _ in 0..<Self.mostPages {
                let (page, from) = try await page(after: cursor, engine)
                let known = match ?? FalMatch(order: order, body: body, from_unixMs: from)
                match = known
                guard !known.marks.isEmpty else { throw FalTrouble.odd("a search", "nothing to know a request by") }
                for row in page.rows where known.isInTime(row) && !isAnothers(row) {
                    guard let input = row.input else {
                        isReadable = false
                        continue
                    }
                    if known.fits(input) { found.append(row) }
                }
                guard let next = page.next else { return try best(of: found, isReadable: isReadable) }
                guard next != cursor else { throw FalTrouble.odd("a read of its list", "the same page again") }
                cursor = next
            }
            throw FalTrouble.odd("a read of its list", "more than \(Self.mostPages) pages")
        }

        private func isAnothers(_ row: FalListPage.Row) -> Bool { errand.others.contains(RequestID(row.request)) }

        /// The one that was sent nearest to our own word of it.
        private func best(of rows: [FalListPage.Row], isReadable: Bool) throws -> RequestID? {
            func distance(_ row: FalListPage.Row) -> UInt64 {
                ((row.sent_unixMs ?? .max / 2) - errand.intent_unixMs).magnitude
            }
            if let row = rows.min(by: { distance($0) < distance($1) }) { return RequestID(row.request) }
            guard isReadable else {
                throw FalTrouble.odd("a read of its list", "entries without an input, one of which may be ours")
            }
            return nil
        }

        private func page(
            after cursor: String?, _ engine: FalEngine
        ) async throws -> (page: FalListPage, from_unixMs: Int64) {
            let response = try await engine.transport.send(
                engine.calls.list(
                    errand.place.endpoint, since_unixMs: errand.intent_unixMs - Budgets.clockTolerance,
                    until_unixMs: engine.now_unixMs() + Budgets.clockTolerance, cursor: cursor))
            guard response.status == 200 else {
                throw FalTrouble.answered("a read of its list", response, key: engine.calls.key)
            }
            guard let page = FalListPage(response.json) else {
                throw FalTrouble.odd("a read of its list", "what is no list")
            }
            // By how much fal's clock differs from ours it says itself. Ours is read when the answer is here: one that
            // was slow makes the span longer, never shorter.
            guard let theirs = response.field("Date").flatMap(WireTime.unixMs(http:)) else {
                return (page, errand.intent_unixMs - Budgets.clockTolerance)
            }
            return (page, errand.intent_unixMs + (theirs - engine.now_unixMs()) - Self.clockGrain)
        }
    }
}
