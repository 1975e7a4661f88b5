import KinoraCore

extension JobStatus {
    /// Made at 2026-01-31 12:34:56 UTC.
    static func sample(
        _ id: String = "01KGA1B2C3XXXXXXXX7F3KQ2ZD", _ state: State = .finished, cost: Int = 250_000, reserved: Int = 0,
        takes: [TakeStatus] = []
    ) -> JobStatus {
        JobStatus(
            id: id, kind: "animate", state: state, created_unixMs: 1_769_862_896_789, stillPath: "/p/a.jpg",
            prompt: "wind, \"soft\"", outputPath: "/p/a.mp4", costMicroUSD: cost, reservedMicroUSD: reserved,
            takes: takes)
    }

    /// Waits for a person: one submission failed, nobody knows of the other.
    static let undecided = sample(
        "01KGA1B2C3XXXXXXXX7F3KQ2ZD", .held, reserved: 100_000,
        takes: [
            .sample(
                "ambiguous", hold: "decision", trouble: "no answer came", stored: nil, reserved: 100_000,
                attempts: [.sample(1, "failed", cost: 0), .sample(2, "absent", request: nil, reason: "providerFailed")])
        ])
}

extension TakeStatus {
    static func sample(
        _ state: String, hold: String? = nil, trouble: String? = nil, stored: String? = "/d/ab/cd.mp4",
        reserved: Int = 0, attempts: [AttemptStatus] = [], failure: KinoraError.Code? = nil
    ) -> TakeStatus {
        TakeStatus(
            id: "t-1", state: state, hold: hold, trouble: trouble, provider: "fal", model: "wan-2.1",
            attempts: attempts, storedPath: stored, costMicroUSD: 250_000, reservedMicroUSD: reserved,
            failure: failure)
    }
}

extension AttemptStatus {
    static func sample(
        _ number: Int, _ state: String, request: String? = "r-1", reason: String? = nil, cost: Int = 250_000
    ) -> AttemptStatus {
        AttemptStatus(
            number: number, state: state, provider: "fal", endpoint: "fal-ai/wan-i2v", request: request,
            reason: reason, costMicroUSD: cost)
    }
}
