package import KinoraCore

/// An engine and the fake of its provider, as ``EngineConformance`` drives them.
package struct EngineRig: Sendable {
    /// What differs from provider to provider, and is no fault.
    package struct Traits: Sendable {
        /// Stills are put somewhere before the submit.
        package var stages = true
        /// The provider has a list in which a lost submit can be found; without one the engine must refuse to say
        /// that there is none.
        package var finds = true
        /// An empty balance is told apart from a key that is not allowed in.
        package var tellsBalance = true
        /// `Retry-After` is passed on.
        package var tellsWait = true
        /// The bill comes with the result.
        package var tellsBill = true
        /// The fake lets nobody in without the key.
        package var hasKey = true

        package init() {}
    }

    /// All that an engine is made from.
    package struct Site: Sendable {
        /// `http://127.0.0.1:PORT`
        package var origin: String
        package var key: String
        package var transport: any Transport
        package var shelf: any Shelf
        package var hooks: String?
    }

    /// What the fake speaks.
    package var speech: FakeSpeech
    package var traits: Traits
    /// Shared by engine and fake; found in nothing that anybody could read.
    package var key: String
    package var place: OfferPlace
    package var engine: @Sendable (Site) -> any Engine
    /// ``Errand/order``, with a picture to send along or none.
    package var order: @Sendable (RemoteOrder.Picture?) -> String

    package init(
        speech: FakeSpeech, traits: Traits = Traits(), key: String = "planted-key-9d1f", place: OfferPlace,
        engine: @escaping @Sendable (Site) -> any Engine, order: @escaping @Sendable (RemoteOrder.Picture?) -> String
    ) {
        self.speech = speech
        self.traits = traits
        self.key = key
        self.place = place
        self.engine = engine
        self.order = order
    }
}

/// One thing that every engine does.
package struct EngineCheck: Sendable, CustomStringConvertible {
    /// A sentence.
    package var name: String
    var scenario: FakeScenario
    var patience: Milliseconds
    var body: @Sendable (EngineBench) async throws -> Void

    init(
        _ name: String, _ scenario: FakeScenario = FakeScenario(), patience: Milliseconds = .seconds(20),
        _ body: @escaping @Sendable (EngineBench) async throws -> Void
    ) {
        self.name = name
        self.scenario = scenario
        self.patience = patience
        self.body = body
    }

    package var description: String { name }

    /// - Throws: ``EngineBrokeWord``, or what the engine threw where it should not have.
    package func run(_ rig: EngineRig) async throws {
        try await FakeServer.serve(scenario, speaking: rig.speech, key: rig.key) { server in
            try await body(EngineBench(rig, server, patience: patience))
        }
    }
}

/// The engine did not keep its word.
package struct EngineBrokeWord: Error, CustomStringConvertible {
    package var description: String
}

/// The checks, by what they are about.
package enum EngineConformance {
    package static let checks: [EngineCheck] = ways + submits + ends + finds + stills + secrets
}
