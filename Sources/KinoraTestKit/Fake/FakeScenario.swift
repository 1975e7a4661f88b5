import Foundation
import KinoraCore

/// How the fake provider behaves: how long things take, and which faults come how often. As JSON, every key may be
/// left out:
///
/// ```json
/// {
///   "seed": 7,
///   "generation_ms": [20, 80],
///   "rates": { "submit.reset_accepted": 0.05, "media.409": 0.1 },
///   "scripts": [ { "request": 3, "faults": ["submit.5xx_accepted", "media.404", "media.404"] } ]
/// }
/// ```
///
/// A rate is the share of the calls of that stage, from 0 to 1. A script names the submit it is for, counted from 1;
/// its faults of one stage come one after the other, then none. A request with a script has no others. The same seed
/// gives the same faults for the same order of calls.
package struct FakeScenario: Sendable, Codable, Hashable {
    package struct Script: Sendable, Codable, Hashable {
        package var request: Int
        package var faults: [FakeFault]

        package init(request: Int, faults: [FakeFault]) {
            self.request = request
            self.faults = faults
        }
    }

    package var seed: UInt64 = 1
    /// From, to.
    package var queue_ms: [Int64] = [0, 10]
    package var generation_ms: [Int64] = [20, 60]
    /// How late a late acceptance, a late result and a late hook are.
    package var late_ms: [Int64] = [500, 3_000]
    /// How long a result is kept after the end, and its address is good after it was read.
    package var result_life_ms: Int64 = 3_600_000
    package var url_life_ms: Int64 = 3_600_000
    /// The list knows of a request this long after it was accepted, …
    package var list_lag_ms: Int64 = 0
    /// … or only when it has ended.
    package var list_finished_only = false
    package var list_page = 100
    package var clip_seconds = 1.0
    /// What a clip costs where the submit does not say it.
    package var price_usd_micro: Int64 = 70_000
    /// What `media.huge` sends, of zeros.
    package var huge_B: Int64 = 10 << 30
    package var rates: [FakeFault: Double] = [:]
    package var scripts: [Script] = []

    package init() {}

    package init(scripts: [Script]) { self.scripts = scripts }

    /// One script, for the first request.
    package init(_ faults: FakeFault...) { scripts = [Script(request: 1, faults: faults)] }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys, into value: inout Value) throws {
            value = try values.decodeIfPresent(Value.self, forKey: key) ?? value
        }
        try read(.seed, into: &seed)
        try read(.queue_ms, into: &queue_ms)
        try read(.generation_ms, into: &generation_ms)
        try read(.late_ms, into: &late_ms)
        try read(.result_life_ms, into: &result_life_ms)
        try read(.url_life_ms, into: &url_life_ms)
        try read(.list_lag_ms, into: &list_lag_ms)
        try read(.list_finished_only, into: &list_finished_only)
        try read(.list_page, into: &list_page)
        try read(.clip_seconds, into: &clip_seconds)
        try read(.price_usd_micro, into: &price_usd_micro)
        try read(.huge_B, into: &huge_B)
        try read(.rates, into: &rates)
        try read(.scripts, into: &scripts)
    }

    /// - Throws: `notFound`, or `configuration` for what is no scenario.
    package static func read(_ path: String) throws -> FakeScenario {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw KinoraError(.notFound, "there is no scenario at “\(path)”")
        }
        do { return try JSONDecoder().decode(FakeScenario.self, from: data) } catch {
            throw KinoraError(
                .configuration, "“\(path)” is no scenario: \(error)",
                hint: "faults are: \(FakeFault.allCases.map(\.rawValue).joined(separator: ", "))", cause: error)
        }
    }
}

/// Chance by position: which fault a call meets depends on the seed, the request and how many calls of that stage it
/// had, not on who asked meanwhile.
struct FakeChance: Sendable {
    private struct Place: Hashable {
        var request: Int
        var stage: FakeFault.Stage
    }

    let scenario: FakeScenario
    private var counts: [Place: Int] = [:]
    /// What is counted anew after a restart must not come the same way again: a first read that always fails would
    /// fail for ever. Nought for a provider without a past.
    var past: UInt64 = 0

    init(_ scenario: FakeScenario) { self.scenario = scenario }

    mutating func fault(at stage: FakeFault.Stage, of request: Int) -> FakeFault? {
        let count = counts[Place(request: request, stage: stage), default: 0]
        counts[Place(request: request, stage: stage)] = count + 1
        if let script = scenario.scripts.first(where: { $0.request == request }) {
            let faults = script.faults.filter { $0.stage == stage }
            return count < faults.count ? faults[count] : nil
        }
        let stages = FakeFault.Stage.allCases.firstIndex(of: stage) ?? 0
        var dice = self.dice(request, salt: UInt64(stages) &* 1_000_003 &+ UInt64(count) &+ past &* 7_368_787)
        var drawn = dice.below(1_000_000)
        for fault in FakeFault.allCases where fault.stage == stage {
            drawn -= Int64((scenario.rates[fault] ?? 0) * 1_000_000)
            if drawn < 0 { return fault }
        }
        return nil
    }

    func dice(_ request: Int, salt: UInt64) -> Dice {
        var dice = Dice(seed: scenario.seed &* 0x9E37_79B9 &+ UInt64(request) &* 0xD1B5_4A33 &+ salt)
        _ = dice.next()
        return dice
    }
}

extension Dice {
    /// A whole number from `[from, to]`.
    mutating func within(_ span: [Int64]) -> Int64 {
        guard let least = span.first, let most = span.last, most >= least else { return span.first ?? 0 }
        return least + below(most - least + 1)
    }
}
