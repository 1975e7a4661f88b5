/// Until when a take belongs to the worker that claimed it.
package enum Lease {
    /// No lease is longer than a minute from now: one that seems to be was written before the database's clock went
    /// back, and nobody waits for the hour to come round again.
    package static func until(_ stored: Moment, at now: Moment) -> Moment { min(stored, now + Budgets.lease) }
}
