/// The last look before the first byte of a paid call. Where it says no, the attempt is `not_sent`.
package struct SendGuard: Hashable, Sendable {
    /// Since the intent was committed, by the clock that stands still in sleep and by the one that does not: the
    /// longer of the two.
    package var age: Milliseconds
    /// What is left of the lease.
    package var leaseLeft: Milliseconds
    package var gate: Situation.Gate
    package var isBreakerOpen: Bool

    package init(age: Milliseconds, leaseLeft: Milliseconds, gate: Situation.Gate, isBreakerOpen: Bool) {
        self.age = age
        self.leaseLeft = leaseLeft
        self.gate = gate
        self.isBreakerOpen = isBreakerOpen
    }

    package var mayPass: Bool {
        age <= Budgets.guardAge && leaseLeft >= Budgets.leaseLeft && gate == .open && !isBreakerOpen
    }
}
