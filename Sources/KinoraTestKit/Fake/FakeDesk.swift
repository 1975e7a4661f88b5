import Hummingbird

/// What every protocol of the fake provider works with: its books, its scenario, and who may come in.
struct FakeDesk: Sendable {
    let provider: FakeProvider
    let scenario: FakeScenario
    /// Nil lets everybody in.
    let key: String?

    /// A submit that is taken into the book and answered, or one that something goes wrong with: whether it is in
    /// the book all the same is written by then.
    enum Admission: Sendable {
        case taken(FakeOrder)
        case met(FakeFault, number: Int, FakeOrder?)
    }

    /// The one way into the book.
    func admit(_ asked: FakeSubmission) async throws -> Admission {
        let (number, fault) = await provider.beginSubmit()
        guard let fault else { return .taken(try await provider.accept(asked, number: number)) }
        switch fault {
        case .submitErrorAccepted, .submitResetAccepted, .submitHangAccepted, .submitBrokenBody, .submitNoID,
            .submit500Accepted, .submit502Accepted, .submitPageAccepted:
            return .met(fault, number: number, try await provider.accept(asked, number: number))
        case .submitLate:
            return .met(fault, number: number, try await provider.accept(asked, number: number, isLate: true))
        default:
            try await provider.refuse(number)
            return .met(fault, number: number, nil)
        }
    }

    /// Where the clip of an order is handed out.
    func address(of order: FakeOrder, at origin: String, until_unixMs: Int64) -> String {
        "\(origin)/media/\(order.id).mp4?until=\(until_unixMs)"
    }
}
