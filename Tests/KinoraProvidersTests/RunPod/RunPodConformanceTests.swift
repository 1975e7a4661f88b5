import Foundation
import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

@Suite("The engine for RunPod keeps its word", .timeLimit(.minutes(2)))
struct RunPodConformanceTests {
    @Test("What every engine does", arguments: EngineConformance.checks)
    func keeps(_ check: EngineCheck) async throws { try await check.run(RunPodSamples.rig) }
}

extension RunPodSamples {
    static let rig: EngineRig = {
        var traits = EngineRig.Traits()
        // Pictures go along with the order.
        traits.stages = false
        return EngineRig(
            speech: .runpod, traits: traits,
            place: OfferPlace(provider: RunPodEngine.name, endpoint: endpoint, model: "wan-2.1-i2v"),
            engine: { site in
                RunPodEngine(
                    base: site.origin + "/v2", key: ProviderKey(name: "RUNPOD_API_KEY", text: site.key),
                    transport: site.transport, shelf: site.shelf, hooks: site.hooks ?? "http://127.0.0.1:1/hooks/runpod"
                )
            },
            order: { picture in
                guard let order = try? order(), let errand = try? errand(order, still: picture) else { return "" }
                return errand.order
            })
    }()
}
