/// What surrounds a decision: time, lease, and whether money may be spent just now.
package struct Situation: Hashable, Sendable {
    /// The database's clock.
    package var now: Moment
    /// The lease under which this decision is made.
    package var fence: UInt32
    /// What the caps leave for a new reserve, open reserves and suspense counted.
    package var room: Money
    package var gate: Gate
    /// What the breaker of the take's present offer says.
    package var admission: Breaker.Admission

    package init(now: Moment, fence: UInt32, room: Money, gate: Gate, admission: Breaker.Admission) {
        self.now = now
        self.fence = fence
        self.room = room
        self.gate = gate
        self.admission = admission
    }

    /// Trouble stops spending first and salvage last (sentence 5 of §0, I-13).
    package enum Gate: UInt8, Sendable {
        case open
        case diskFull
        case shutdown
        /// After a restore: nothing is sent until every provider's list was compared with the ledger.
        case reconciling
    }
}
