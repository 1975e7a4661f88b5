import KinoraCore

/// Looking for a submit whose answer was lost.
extension EngineConformance {
    private static func scripts(_ faults: FakeFault...) -> FakeScenario {
        var scenario = FakeScenario(scripts: [.init(request: 1, faults: faults)])
        scenario.list_page = 1
        return scenario
    }

    static let finds: [EngineCheck] = [
        EngineCheck("a submit whose answer was lost is found", scripts(.submitResetAccepted)) { bench in
            guard bench.rig.traits.finds else { return try await admitsIgnorance(bench) }
            let errand = try await bench.staged()
            _ = try await bench.refusal(errand)
            // Others come after it, and the list has several pages.
            for attempt in 1...2 { _ = try await bench.accepted(bench.staged(attempt)) }
            let row = await bench.server.book.requests.first
            try bench.hold(try await bench.engine.find(errand)?.text, is: row?.id, "what is found")
        },
        EngineCheck("of a submit that never arrived nothing is found", scripts(.submitReset)) { bench in
            guard bench.rig.traits.finds else { return try await admitsIgnorance(bench) }
            let errand = try await bench.staged()
            _ = try await bench.refusal(errand)
            for attempt in 1...2 { _ = try await bench.accepted(bench.staged(attempt)) }
            try bench.hold(try await bench.engine.find(errand), is: nil, "what is found")
        },
        EngineCheck("a lost submit that has ended is found where the list has nothing else", finishedOnly) { bench in
            guard bench.rig.traits.finds else { return try await admitsIgnorance(bench) }
            let errand = try await bench.staged()
            _ = try await bench.refusal(errand)
            while await bench.server.book.requests.first?.status != .done { await Task.yield() }
            let row = await bench.server.book.requests.first
            try bench.hold(try await bench.engine.find(errand)?.text, is: row?.id, "what is found")
        },
        EngineCheck("an earlier attempt's request is not taken for this one's", again) { bench in
            guard bench.rig.traits.finds else { return try await admitsIgnorance(bench) }
            let first = try await bench.accepted(bench.staged())
            _ = try await bench.end(of: first)
            // The same still, the same words, at once.
            var second = bench.errand(1)
            second.order = first.errand.order
            second.stagedURL = first.errand.stagedURL
            second.others = [first.request]
            _ = try await bench.refusal(second)
            try bench.hold(try await bench.engine.find(second), is: nil, "what is found")
        },
        EngineCheck("a list that cannot be read says nothing", unreadable) { bench in
            let errand = bench.errand()
            for fault in ["5xx", "reset"] {
                _ = try await bench.refuses("a list with \(fault)") { _ = try await bench.engine.find(errand) }
            }
        },
    ]

    private static let again = FakeScenario(scripts: [
        .init(request: 1, faults: [.generationFails]), .init(request: 2, faults: [.submitReset]),
    ])

    private static let finishedOnly: FakeScenario = {
        var scenario = scripts(.submitResetAccepted)
        scenario.list_finished_only = true
        return scenario
    }()

    private static let unreadable = FakeScenario(scripts: [.init(request: 0, faults: [.listError, .listReset])])

    /// Where there is no list nobody may say that it is empty.
    private static func admitsIgnorance(_ bench: EngineBench) async throws {
        _ = try await bench.refuses("to say what it cannot know") {
            guard try await bench.engine.find(bench.errand()) == nil else { return }
        }
    }
}
