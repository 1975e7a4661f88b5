import KinoraCore

/// What comes of a submit (§3.1). One call each, whatever it meets.
extension EngineConformance {
    private struct Case: Sendable {
        var fault: FakeFault
        var wanted: SubmitClass
        /// How many requests the provider has afterwards.
        var taken: Int
    }

    private static let cases: [Case] = [
        Case(fault: .submitTooMany, wanted: .tooMany(retryAfter: nil), taken: 0),
        Case(fault: .submitUnauthorized, wanted: .needsAttention, taken: 0),
        Case(fault: .submitNoBalance, wanted: .needsAttention, taken: 0),
        Case(fault: .submitForbidden, wanted: .needsAttention, taken: 0),
        Case(fault: .submitInvalid, wanted: .invalid, taken: 0),
        Case(fault: .submitError, wanted: .ambiguous, taken: 0),
        Case(fault: .submitReset, wanted: .ambiguous, taken: 0),
        Case(fault: .submitHang, wanted: .ambiguous, taken: 0),
        Case(fault: .submitErrorAccepted, wanted: .ambiguous, taken: 1),
        Case(fault: .submitResetAccepted, wanted: .ambiguous, taken: 1),
        Case(fault: .submitHangAccepted, wanted: .ambiguous, taken: 1),
        Case(fault: .submitBrokenBody, wanted: .ambiguous, taken: 1),
        Case(fault: .submitNoID, wanted: .ambiguous, taken: 1),
        Case(fault: .submit500Accepted, wanted: .ambiguous, taken: 1),
        Case(fault: .submit502Accepted, wanted: .ambiguous, taken: 1),
        Case(fault: .submitPageAccepted, wanted: .ambiguous, taken: 1),
        Case(fault: .submitLate, wanted: .ambiguous, taken: 1),
    ]

    static let submits: [EngineCheck] =
        cases.map { one in
            var scenario = FakeScenario(one.fault)
            scenario.late_ms = [0, 0]
            // A busy machine takes its time.
            let patience = Milliseconds.seconds(20)
            return EngineCheck("\(one.fault.rawValue) is \(one.wanted)", scenario, patience: patience) { bench in
                let errand = bench.errand()
                bench.transport.forget()
                let answer = try await bench.refusal(errand)
                try bench.hold(SubmitClass(answer), is: one.wanted, "the answer")
                try bench.hold(bench.transport.requests.count, is: 1, "requests for one submit")
                try bench.hold(await bench.server.book.requests.count, is: one.taken, "what the provider has")
            }
        } + [
            EngineCheck("a submit to a place where nobody listens was not sent") { bench in
                let engine = bench.engine(origin: "http://127.0.0.1:1")
                guard case .refused(.notSent, _) = await engine.submit(bench.errand()) else {
                    throw EngineBrokeWord(description: "it was sent, it says")
                }
            },
            EngineCheck("a submit that is accepted is one call") { bench in
                let errand = try await bench.staged()
                bench.transport.forget()
                _ = try await bench.accepted(errand)
                try bench.hold(bench.transport.requests.map(\.method), is: ["POST"], "what was sent")
            },
            EngineCheck("an empty balance is told as such", FakeScenario(.submitNoBalance)) { bench in
                guard bench.rig.traits.tellsBalance else { return }
                try bench.hold(try await bench.refusal(bench.errand()), is: .balanceExhausted, "the answer")
            },
            EngineCheck("how long to wait is passed on", FakeScenario(.submitTooManyLater)) { bench in
                let wait: Milliseconds? = bench.rig.traits.tellsWait ? .seconds(1) : nil
                try bench.hold(
                    SubmitClass(try await bench.refusal(bench.errand())), is: .tooMany(retryAfter: wait), "the answer")
            },
            EngineCheck("a key that the provider does not know needs attention, and nothing is ordered") { bench in
                guard bench.rig.traits.hasKey else { return }
                let reply = await bench.engine(key: "not-the-key").submit(bench.errand())
                guard case .refused(let answer, _) = reply else {
                    throw EngineBrokeWord(description: "it was accepted")
                }
                try bench.hold(SubmitClass(answer), is: .needsAttention, "the answer")
                try bench.hold(await bench.server.book.requests.count, is: 0, "what the provider has")
            },
            EngineCheck("an order that cannot be read is not sent") { bench in
                var errand = bench.errand()
                errand.order = "{"
                bench.transport.forget()
                try bench.hold(try await bench.refusal(errand), is: .notSent, "the answer")
                try bench.hold(bench.transport.requests.count, is: 0, "requests")
            },
        ]
}
