import Kinora
import KinoraCore
import KinoraTestKit
import Testing

@Suite("The engine of the fake provider")
struct LoopbackEngineTests {
    /// What a test asks of the engine.
    struct Bench: Sendable {
        let wire: Wire
        let engine: LoopbackEngine
        let errand: Errand

        static func up(
            _ scenario: FakeScenario = FakeScenario(), still: String? = nil,
            _ body: @Sendable (Bench) async throws -> Void
        ) async throws {
            try await Wire.up(scenario) { wire in
                let order = LoopbackOrder(still: still, prompt: "a wave", seed: 7, price_usd_micro: 70_000)
                let errand = Errand(
                    take: TakeID("take"), attempt: 0,
                    place: OfferPlace(provider: LoopbackEngine.name, endpoint: "wave", model: "wave"),
                    order: order.json, token: "token-1", stagedURL: nil, intent_unixMs: 0)
                try await body(
                    Bench(
                        wire: wire, engine: LoopbackEngine(origin: wire.server.url, transport: wire.transport),
                        errand: errand))
            }
        }

        func ticket() async throws -> Ticket {
            guard case .accepted(let request, _) = await engine.submit(errand) else {
                throw WireTrouble.broken("not accepted")
            }
            return Ticket(errand: errand, request: request)
        }

        /// Asks until the request is not under way any more.
        func end(of ticket: Ticket) async throws -> RequestProgress {
            while true {
                switch try await engine.check(ticket) {
                case .waiting, .running: await Task.yield()
                case let end: return end
                }
            }
        }
    }

    @Test("A request goes all the way, and the book says what for")
    func allTheWay() async throws {
        let folder = try ScratchFolder()
        let still = try folder.write([1, 2, 3], to: "still.png")
        try await Bench.up(still: still) { bench in
            #expect(try await bench.engine.stage(bench.errand).url?.hasSuffix("/v1/stills/take") == true)
            let ticket = try await bench.ticket()
            #expect(try await bench.end(of: ticket) == .finished(nil))
            guard case .result(let result) = try await bench.engine.collect(ticket) else {
                Issue.record("no result")
                return
            }
            #expect(result.billed == Money(microUSD: 70_000))
            let response = try await bench.wire.transport.download(WireRequest("GET", result.url), to: folder("clip"))
            #expect(response.status == 200)
            #expect(FakeClips.request(of: try folder.read("clip")) == ticket.request.text)
            let row = try #require(await bench.wire.server.book.requests.first)
            #expect(row.token == "token-1" && row.billed_usd_micro == 70_000 && row.seed == 7)
        }
    }

    @Test(
        "What a submit answers is told as it was said",
        arguments: [
            (FakeFault.submitTooMany, SubmitAnswer.status(429, retryAfter: nil)),
            (.submitTooManyLater, .status(429, retryAfter: 1_000)),
            (.submitUnauthorized, .status(401, retryAfter: nil)), (.submitForbidden, .status(403, retryAfter: nil)),
            (.submitNoBalance, .balanceExhausted), (.submitInvalid, .status(422, retryAfter: nil)),
            (.submitError, .status(502, retryAfter: nil)), (.submitErrorAccepted, .status(502, retryAfter: nil)),
            (.submitReset, .broken), (.submitResetAccepted, .broken),
            (.submitBrokenBody, .status(202, retryAfter: nil)),
            (.submitNoID, .status(202, retryAfter: nil)), (.submitLate, .status(504, retryAfter: nil)),
        ])
    func answers(_ fault: FakeFault, _ answer: SubmitAnswer) async throws {
        try await Bench.up(FakeScenario(fault)) { bench in
            guard case .refused(let said, _) = await bench.engine.submit(bench.errand) else {
                Issue.record("it was accepted")
                return
            }
            #expect(said == answer)
        }
    }

    @Test(
        "A submit whose answer was lost is found by its token if it arrived, and only then",
        arguments: zip(
            [
                FakeFault.submitResetAccepted, .submitErrorAccepted, .submitBrokenBody, .submitNoID, .submitReset,
                .submitError,
            ], [true, true, true, true, false, false]))
    func lost(_ fault: FakeFault, arrived: Bool) async throws {
        try await Bench.up(FakeScenario(fault)) { bench in
            _ = await bench.engine.submit(bench.errand)
            let found = try await bench.engine.find(bench.errand)
            let booked = await bench.wire.server.book.requests.map(\.id)
            #expect(found.map { [$0.text] } ?? [] == booked)
            #expect((found != nil) == arrived)
        }
    }

    @Test("The list is read to its end, though entries move while it is read")
    func pages() async throws {
        var scenario = FakeScenario(scripts: [.init(request: 0, faults: [.listShift, .listShift])])
        scenario.list_page = 2
        try await Bench.up(scenario) { bench in
            for number in 0..<5 {
                var other = bench.errand
                other.token = "other-\(number)"
                _ = await bench.engine.submit(other)
            }
            let ticket = try await bench.ticket()
            #expect(try await bench.engine.find(bench.errand) == ticket.request)
        }
    }

    @Test(
        "What only looks like an answer is none", arguments: [FakeFault.statusError, .statusReset, .statusUnknownWord])
    func noAnswer(_ fault: FakeFault) async throws {
        try await Bench.up(FakeScenario(fault)) { bench in
            let ticket = try await bench.ticket()
            await #expect(throws: (any Error).self) { try await bench.engine.check(ticket) }
        }
    }

    @Test("A failed lookup says nothing", arguments: [FakeFault.listError, .listReset])
    func noLookup(_ fault: FakeFault) async throws {
        try await Bench.up(FakeScenario(scripts: [.init(request: 0, faults: [fault])])) { bench in
            await #expect(throws: (any Error).self) { try await bench.engine.find(bench.errand) }
        }
    }

    @Test("A request that nobody knows is unknown, and cannot be cancelled")
    func unknown() async throws {
        try await Bench.up { bench in
            let ticket = Ticket(errand: bench.errand, request: RequestID("nobody"))
            let (progress, reply) = (try await bench.engine.check(ticket), try await bench.engine.cancel(ticket))
            #expect(progress == .unknown && reply == .refused)
        }
    }

    @Test("A generation that fails is told as failed and not billed")
    func fails() async throws {
        try await Bench.up(FakeScenario(.generationFails)) { bench in
            let ticket = try await bench.ticket()
            guard case .failed = try await bench.end(of: ticket), case .failed = try await bench.engine.collect(ticket)
            else {
                Issue.record("it did not fail")
                return
            }
            #expect(await bench.wire.server.book.billed_usd_micro == 0)
        }
    }

    @Test("One that never ends can be cancelled, and is not billed then")
    func cancelled() async throws {
        try await Bench.up(FakeScenario(.generationNeverEnds)) { bench in
            let ticket = try await bench.ticket()
            #expect(try await bench.engine.collect(ticket) == .notYet)
            #expect(try await bench.engine.cancel(ticket) == .cancelled)
            #expect(try await bench.engine.check(ticket) == .cancelled)
            #expect(await bench.wire.server.book.billed_usd_micro == 0)
        }
    }

    @Test("What is billed is told with the result, dearer or not")
    func dearer() async throws {
        try await Bench.up(FakeScenario(.generationDearer)) { bench in
            let ticket = try await bench.ticket()
            _ = try await bench.end(of: ticket)
            guard case .result(let result) = try await bench.engine.collect(ticket) else {
                Issue.record("no result")
                return
            }
            #expect(result.billed == Money(microUSD: 77_000))
            #expect(await bench.wire.server.book.billed_usd_micro == 77_000)
        }
    }

    @Test(
        "A result that is gone, late, or without an address is told apart",
        arguments: [(FakeFault.resultExpired, Collected.gone), (.resultNoURL, .notYet)])
    func results(_ fault: FakeFault, _ collected: Collected) async throws {
        try await Bench.up(FakeScenario(fault)) { bench in
            let ticket = try await bench.ticket()
            _ = try await bench.end(of: ticket)
            #expect(try await bench.engine.collect(ticket) == collected)
        }
    }
}
