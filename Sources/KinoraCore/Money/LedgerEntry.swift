/// One line of the ledger, written in the same transaction as the decision that made it. Never changed afterwards.
package struct LedgerEntry: Hashable, Sendable {
    package enum Kind: UInt8, Sendable, StoredByName {
        /// An upper bound is set aside before anything is sent.
        case reserve
        /// The provider has the order: what we expect to be billed. Carries the request id.
        case commit
        /// What was set aside and is not needed.
        case release
        /// A correction after the commit: billing units became known, or a refund was confirmed (negative).
        case adjust
        /// The outcome stayed unknown through the settle window: still counted against every cap.
        case suspenseOpen
        /// The unknown attempt turned out to be accepted: back to the reserve, a commit follows.
        case suspenseSettle
        /// A day of sweeps found nothing.
        case suspenseRelease
        /// Paid, and the provider no longer had the clip when we could fetch it. Moves no money.
        case loss
    }

    /// Which take of the book; the store puts its own number here.
    package var take: Int
    /// Index of the attempt inside the take.
    package var attempt: Int
    package var kind: Kind
    package var amount: Money
    package var offer: Int
    /// From the commit on.
    package var request: RequestID?

    package init(take: Int, attempt: Int, kind: Kind, amount: Money, offer: Int, request: RequestID?) {
        self.take = take
        self.attempt = attempt
        self.kind = kind
        self.amount = amount
        self.offer = offer
        self.request = request
    }
}
