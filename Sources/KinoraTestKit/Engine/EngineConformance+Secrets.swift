import KinoraCore

/// The key goes into a header of a request to the provider, and nowhere else (I-16, S-18).
extension EngineConformance {
    static let secrets: [EngineCheck] = [
        EngineCheck("the key is in no body, no address and no answer") { bench in
            let errand = try await bench.staged()
            let reply = await bench.engine.submit(errand)
            guard case .accepted(let request, _) = reply else {
                throw EngineBrokeWord(description: "the submit was not accepted")
            }
            let ticket = Ticket(errand: errand, request: request)
            let progress = try await bench.end(of: ticket)
            let collected = try await bench.engine.collect(ticket)
            try hides(bench, "\(reply) \(progress) \(collected) \(errand) \(bench.engine)")
            for request in bench.transport.requests {
                try hides(bench, request.url + String(decoding: request.body, as: UTF8.self))
            }
        },
        EngineCheck("the key is in no error", every) { bench in
            let errand = bench.errand()
            let ticket = Ticket(errand: errand, request: RequestID("r1"))
            let works: [@Sendable () async throws -> Void] = [
                { _ = try await bench.engine.check(ticket) }, { _ = try await bench.engine.collect(ticket) },
                { _ = try await bench.engine.cancel(ticket) }, { _ = try await bench.engine.find(errand) },
                { _ = try await bench.staged() }, { _ = try await bench.engine.billed(ticket) },
                { try await bench.engine(origin: "http://127.0.0.1:1").probe(bench.rig.place) },
                { _ = try await bench.engine(origin: "http://127.0.0.1:1").check(ticket) },
            ]
            for work in works {
                do { try await work() } catch { try hides(bench, "\(error) \(String(reflecting: error))") }
            }
            try hides(bench, "\(await bench.engine.submit(errand))")
        },
        EngineCheck("a key that is refused is not told") { bench in
            let engine = bench.engine(key: "another-secret")
            let words = "\(await engine.submit(bench.errand()))"
            try bench.hold(!words.contains("another-secret"), "the answer hides the key")
        },
    ]

    private static let every: FakeScenario = {
        var scenario = FakeScenario()
        scenario.rates = [
            .statusError: 1, .resultError: 1, .cancelError: 1, .listError: 1, .stillError: 1, .submitError: 1,
        ]
        return scenario
    }()

    private static func hides(_ bench: EngineBench, _ words: String, line: Int = #line) throws {
        try bench.hold(!words.contains(bench.rig.key), "the key is hidden in “\(words)”", line: line)
    }
}
