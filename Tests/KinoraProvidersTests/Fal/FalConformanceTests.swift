import KinoraCore
import KinoraTestKit
import Testing

@Suite("Every engine keeps its word")
struct FalConformanceTests {
    @Test("fal", arguments: EngineConformance.checks) func fal(check: EngineCheck) async throws {
        try await check.run(FalSamples.rig)
    }

    /// The suite itself, held against the engine of the fake provider's own protocol.
    @Test("the fake provider's own", arguments: EngineConformance.checks)
    func loopback(check: EngineCheck) async throws {
        try await check.run(Self.rig)
    }

    private static let rig: EngineRig = {
        var traits = EngineRig.Traits()
        traits.stages = false
        traits.hasKey = false
        return EngineRig(
            speech: .loopback, traits: traits,
            place: OfferPlace(provider: LoopbackEngine.name, endpoint: "sample", model: "sample"),
            engine: { LoopbackEngine(origin: $0.origin, transport: $0.transport) },
            order: { _ in LoopbackOrder(prompt: "a wave", seed: 1, price_usd_micro: 70_000).json })
    }()
}
