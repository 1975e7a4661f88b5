import KinoraCore

/// From an order to a clip.
extension EngineConformance {
    static let ways: [EngineCheck] = [
        EngineCheck("a request goes from submit to the very bytes that were paid for") { bench in
            let ticket = try await bench.accepted(bench.staged())
            try bench.hold(
                await bench.server.book.requests.map(\.id), is: [ticket.request.text], "what the provider has")
            guard case .finished = try await bench.end(of: ticket) else {
                throw EngineBrokeWord(description: "the request is not finished")
            }
            let result = try await collected(bench, ticket)
            let path = try bench.shelf.makeArrival()
            let response = try await bench.transport.download(
                WireRequest("GET", result.url, mostBytes: 1 << 30), to: path)
            try bench.hold(response.status, is: 200, "the download")
            try bench.hold(
                FakeClips.request(of: try ScratchFolder.bytes(at: path)), is: ticket.request.text, "whose clip it is")
            try bench.hold(result.life > 0, "the address is good for a while")
        },
        EngineCheck("a finished request is billed what the provider's book says") { bench in
            let ticket = try await bench.accepted(bench.errand())
            _ = try await bench.end(of: ticket)
            let billed = try await collected(bench, ticket).billed
            let book = Money(microUSD: await bench.server.book.billed_usd_micro)
            if bench.rig.traits.tellsBill { try bench.hold(billed, is: book, "what was billed") }
            if let told = try await bench.engine.billed(ticket) { try bench.hold(told, is: book, "the bill") }
        },
        EngineCheck("two requests of one take are two, and each keeps its own result") { bench in
            let tickets = [try await bench.accepted(bench.errand(0)), try await bench.accepted(bench.errand(1))]
            try bench.hold(tickets[0].request != tickets[1].request, "two names")
            for ticket in tickets {
                _ = try await bench.end(of: ticket)
                try bench.hold(
                    try await collected(bench, ticket).url.contains(ticket.request.text), "the result is its own")
            }
        },
        EngineCheck("a request under way is waiting or running, and has no result yet", endless) { bench in
            let ticket = try await bench.accepted(bench.errand())
            switch try await bench.engine.check(ticket) {
            case .waiting, .running: break
            case let progress: throw EngineBrokeWord(description: "it is \(progress)")
            }
            try bench.hold(try await bench.engine.collect(ticket), is: .notYet, "what is collected")
        },
        EngineCheck("a read of the endpoint costs nothing and tells whether it is there") { bench in
            try await bench.engine.probe(bench.rig.place)
            try bench.hold(await bench.server.book.requests.count, is: 0, "requests")
            _ = try await bench.refuses("a place where nobody listens") {
                try await bench.engine(origin: "http://127.0.0.1:1").probe(bench.rig.place)
            }
        },
    ]

    static let endless = FakeScenario(.generationNeverEnds)

    static func collected(_ bench: EngineBench, _ ticket: Ticket) async throws -> RequestProgress.Result {
        guard case .result(let result) = try await bench.engine.collect(ticket) else {
            throw EngineBrokeWord(description: "there is no result")
        }
        return result
    }
}
