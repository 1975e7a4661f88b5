import KinoraCore

/// How requests end that bring no clip.
extension EngineConformance {
    static let ends: [EngineCheck] = [
        EngineCheck("a generation that fails is a failure, and nothing is billed", FakeScenario(.generationFails)) {
            bench in
            let ticket = try await bench.accepted(bench.errand())
            guard case .failed = try await bench.end(of: ticket) else {
                throw EngineBrokeWord(description: "it did not fail")
            }
            guard case .failed = try await bench.engine.collect(ticket) else {
                throw EngineBrokeWord(description: "its result is no failure")
            }
            try bench.hold(await bench.server.book.billed_usd_micro, is: 0, "the bill")
        },
        EngineCheck("a cancelled request ends as such, and has no result", endless) { bench in
            let ticket = try await bench.accepted(bench.errand())
            try bench.hold(try await bench.engine.cancel(ticket) != .refused, "the provider may be asked to stop")
            try bench.hold(try await bench.end(of: ticket), is: .cancelled, "the end")
            if case .result = try await bench.engine.collect(ticket) {
                throw EngineBrokeWord(description: "it has a result")
            }
        },
        EngineCheck("a cancel that comes too late is refused, and the result is still there") { bench in
            let ticket = try await bench.accepted(bench.errand())
            _ = try await bench.end(of: ticket)
            try bench.hold(try await bench.engine.cancel(ticket), is: .refused, "the cancel")
            _ = try await collected(bench, ticket)
        },
        EngineCheck("a request that the provider does not know is unknown") { bench in
            let ticket = Ticket(errand: bench.errand(), request: RequestID("r0-nobody"))
            try bench.hold(try await bench.engine.check(ticket), is: .unknown, "the check")
            try bench.hold(try await bench.engine.cancel(ticket), is: .refused, "the cancel")
            try bench.hold(try await bench.engine.collect(ticket), is: .gone, "what is collected")
        },
        EngineCheck("a result that is kept no longer is gone", expired) { bench in
            let ticket = try await bench.accepted(bench.errand())
            while await bench.server.book.requests.first?.status != .done { await Task.yield() }
            try bench.hold(try await bench.engine.collect(ticket), is: .gone, "what is collected")
        },
        EngineCheck("a result without an address is none yet", FakeScenario(.resultNoURL)) { bench in
            let ticket = try await bench.accepted(bench.errand())
            while await bench.server.book.requests.first?.status != .done { await Task.yield() }
            try bench.hold(try await bench.engine.collect(ticket), is: .notYet, "what is collected")
        },
        EngineCheck("a status that cannot be read says nothing about the request", unreadable) { bench in
            let ticket = try await bench.accepted(bench.errand())
            for fault in ["5xx", "reset", "unknown word"] {
                _ = try await bench.refuses("a status with \(fault)") { _ = try await bench.engine.check(ticket) }
            }
            guard case .finished = try await bench.end(of: ticket) else {
                throw EngineBrokeWord(description: "it is not finished")
            }
        },
    ]

    private static let expired: FakeScenario = {
        var scenario = FakeScenario()
        scenario.result_life_ms = -1
        return scenario
    }()

    private static let unreadable = FakeScenario(.statusError, .statusReset, .statusUnknownWord)
}
