import Foundation
import KinoraCore

/// Where the still goes before the submit.
extension EngineConformance {
    static let stills: [EngineCheck] = [
        EngineCheck("a staged still can be fetched, byte for byte") { bench in
            guard bench.rig.traits.stages else { return }
            let errand = try await bench.staged()
            try bench.hold(try await bytes(at: errand.stagedURL, bench), is: bench.picture, "the still")
        },
        EngineCheck("an order without a picture stages nothing") { bench in
            let staging = try await bench.engine.stage(bench.errand())
            try bench.hold(staging.url ?? "", is: "", "the address")
        },
        EngineCheck("a still that cannot be put anywhere is trouble, and none of the order's", broken) { bench in
            guard bench.rig.traits.stages else { return }
            _ = try await bench.refuses("a staging that failed") { _ = try await bench.staged() }
            try bench.hold(await bench.server.book.requests.count, is: 0, "what the provider has")
        },
    ]

    private static let broken: FakeScenario = {
        var scenario = FakeScenario()
        scenario.rates = [.stillError: 1]
        return scenario
    }()

    private static func bytes(at address: String?, _ bench: EngineBench) async throws -> [UInt8] {
        guard let address else { throw EngineBrokeWord(description: "the still has no address") }
        if address.hasPrefix("data:") {
            let text = address.split(separator: ",", maxSplits: 1).last.map(String.init) ?? ""
            return [UInt8](Data(base64Encoded: text) ?? Data())
        }
        return try await bench.transport.send(WireRequest("GET", address)).body
    }
}
