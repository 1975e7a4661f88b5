package import KinoraCore

/// What is true of a seller, whatever it sells.
package struct ProviderHabits: Hashable, Sendable {
    /// How long a result can be fetched after it is done.
    package var keepsResult: Milliseconds
    /// A failure that it states is not billed; where nobody knows that, the estimate stays spent until its bill is read.
    package var refundsFailure: Bool
    /// From acceptance to result, where nothing was measured yet. Short rather than true: half of it passes before the
    /// first poll, and a quick result should not lie about.
    package var usualWait: Milliseconds
}

extension FalEngine {
    /// Payloads are kept for 30 days unless the account says otherwise; a day is what is relied on. What ends with 5xx
    /// is not billed.
    package static let habits = ProviderHabits(
        keepsResult: .hours(24), refundsFailure: true, usualWait: .seconds(10))

    /// - Parameter body: as a row keeps it
    package static func failure(body: String, order: Order?) -> KinoraError? {
        guard let value = WireValue.read(Array(body.utf8)) else { return nil }
        return FalComplaint(value, hiding: order?.secrets ?? []).error(of: order)
    }
}

extension RunPodEngine {
    /// Jobs are forgotten half an hour after they ended; whether a failed one is billed nobody says.
    package static let habits = ProviderHabits(
        keepsResult: .minutes(30), refundsFailure: false, usualWait: .seconds(10))

    /// - Parameter body: as a row keeps it
    package static func failure(body: String, order: Order?) -> KinoraError? {
        RunPodTrouble.failure(body: body, key: ProviderKey(name: "RUNPOD_API_KEY", text: ""), order: order)
    }
}
