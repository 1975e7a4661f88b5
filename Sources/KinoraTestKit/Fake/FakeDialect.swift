import Hummingbird

/// A protocol that the fake provider speaks. One more is a type that conforms, and a case of ``FakeSpeech``.
protocol FakeDialect: Sendable {
    func register(in router: Router<FakeContext>)
    /// What is posted when a request ends whose submit left an address.
    func news(_ hook: FakeHook) async throws -> FakeNews
}

/// The body of a hook, which is JSON, and the headers that go with it.
struct FakeNews: Sendable {
    var headers: [(name: String, value: String)] = []
    var body: [UInt8]
}

/// The protocols that there are.
package enum FakeSpeech: String, Sendable, Hashable, CaseIterable {
    /// The fake provider's own.
    case loopback
    case fal
    case runpod

    func dialect(_ desk: FakeDesk) -> any FakeDialect {
        switch self {
        case .loopback: FakeRoutes(desk: desk)
        case .fal: FalDialect(desk: desk)
        case .runpod: RunPodDialect(desk: desk)
        }
    }
}
