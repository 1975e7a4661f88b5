package import KinoraCore

/// A take in the store: its row, its lease and its log of facts.
package struct Row: Sendable {
    package var state: TakeState
    package var fence: UInt32 = 0
    package var owner = -1
    package var ownerLife: UInt16 = 0
    package var leaseUntil = Moment.start
    package var facts: [Fact] = []
    /// Only the wake that was asked for last counts.
    package var wakes: Int32 = 0
    package var isResolving = false

    package init(state: TakeState) {
        self.state = state
        facts.reserveCapacity(4)
    }
}

/// A process that may die or stand still.
struct Worker {
    var life: UInt16 = 0
    var downUntil = Moment.start
    var pausedUntil = Moment.start
    /// Until when its leases were renewed before it went silent.
    var leasedUntil = Moment.start

    func isUp(_ now: Moment) -> Bool { downUntil <= now && pausedUntil <= now }
}

/// A decision that a pause caught between the thought and the commit.
struct Parked {
    var state: TakeState
    var effects: [Effect]
    var take: Int
    var worker: Int
    var fence: UInt32
    var decidedAt: Moment
}
