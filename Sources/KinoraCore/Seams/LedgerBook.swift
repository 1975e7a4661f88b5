/// A line of the ledger as it is read.
package struct LedgerRow: Sendable, Hashable {
    package var sequence: Int64
    /// Milliseconds since 1970 by the wall clock: for display.
    package var at_unixMs: Int64
    package var kind: LedgerEntry.Kind
    package var amount: Money
    package var job: JobID
    package var take: TakeID
    package var attempt: Int
    package var place: OfferPlace
    package var request: RequestID?
    /// Why a second or later submission was made.
    package var reason: Attempt.Reason?

    package init(
        sequence: Int64, at_unixMs: Int64, kind: LedgerEntry.Kind, amount: Money, job: JobID, take: TakeID,
        attempt: Int, place: OfferPlace, request: RequestID?, reason: Attempt.Reason?
    ) {
        self.sequence = sequence
        self.at_unixMs = at_unixMs
        self.kind = kind
        self.amount = amount
        self.job = job
        self.take = take
        self.attempt = attempt
        self.place = place
        self.request = request
        self.reason = reason
    }
}

/// A cap that bites before a call is made (§7).
package struct Cap: Hashable, Sendable {
    package enum Scope: String, Sendable, Codable, CaseIterable { case take, day, month, all }

    package var scope: Scope
    package var amount: Money

    package init(_ scope: Scope, _ amount: Money) {
        self.scope = scope
        self.amount = amount
    }
}

package struct LedgerTotal: Hashable, Sendable {
    package enum Group: String, Sendable, CaseIterable { case day, provider, model }

    /// `2026-01-31`, `fal`, …
    package var key: String
    package var spent: Money
    package var reserved: Money
    /// Attempts that were committed.
    package var attempts: Int

    package init(key: String, spent: Money, reserved: Money, attempts: Int) {
        self.key = key
        self.spent = spent
        self.reserved = reserved
        self.attempts = attempts
    }
}

package protocol LedgerBook: Sendable {
    /// Caps in force from now on, checked in the transaction of each reserve. Days and months are UTC's.
    func setCaps(_ caps: [Cap]) async throws
    /// Oldest first.
    func ledger(after sequence: Int64, limit: Int) async throws -> [LedgerRow]
    /// What was spent and is held, over all or since a moment of the wall clock.
    func totals(by group: LedgerTotal.Group, since_unixMs: Int64) async throws -> [LedgerTotal]
    /// Attempts that were paid for, are over, and of which nobody has told what was billed; reserved since a moment of
    /// the wall clock. They are to be held against the provider's own account (§7).
    func unbilled(since_unixMs: Int64) async throws -> [BillQuestion]
    /// How each endpoint did with what was paid for, or would have been, since a moment of the wall clock; by provider
    /// and endpoint.
    func measured(since_unixMs: Int64) async throws -> [(place: OfferPlace, measured: Measured)]
}

/// What did the provider bill for this?
package struct BillQuestion: Hashable, Sendable {
    package var take: TakeID
    package var attempt: Int

    package init(take: TakeID, attempt: Int) {
        self.take = take
        self.attempt = attempt
    }
}
