package import KinoraCore

/// A take in the store: its row, its lease and its log of facts.
package struct Row: Sendable {
    package var state: TakeState
    package var fence: UInt32 = 0
    package var owner = -1
    package var ownerLife: UInt16 = 0
    package var leaseUntil = Moment.start
    /// When it was last renewed, by the true time.
    var leasedAt = Moment.start
    /// How often it was written.
    var revision: UInt32 = 0
    /// When the process that held it was last there, whatever its lease said.
    var ownedUntil = Moment.start
    package var facts: [Fact] = []
    /// When it is next looked at; only what was asked for last counts.
    package var wakeAt = Moment.never
    package var wakeOrder: UInt32 = 0
    package var isResolving = false
    /// When the present submit was committed, by the clock of the process that does it.
    var sentAt = Moment.start
    /// The order's key and what the store keeps of it; rows of one key would be one order twice.
    package var key: Int
    var order = Idempotency.Record(fingerprint: "a", at: .start, isFinished: false)
    var isDeleted = false
    package var isForgotten = false
    /// Somebody wants to be told when the take ends.
    package var hasSink = false
    package var delivery: Delivery?
    /// What the receiver knows.
    package var received = 0
    package var isSinkGone = false

    package init(state: TakeState, key: Int = 0) {
        self.state = state
        self.key = key
        facts.reserveCapacity(4)
    }
}

/// A process that may die or stand still.
struct Worker {
    var life: UInt16 = 0
    var downUntil = Moment.start
    var pausedUntil = Moment.start
    /// How far its own clock is from the true time (F-16).
    var skew: Milliseconds = 0

    /// The last time it came to itself.
    var upSince: Moment { max(downUntil, pausedUntil) }

    func isUp(_ now: Moment) -> Bool { downUntil <= now && pausedUntil <= now }
}

/// A decision that a pause caught between the thought and the commit.
struct Parked {
    var state: TakeState
    var effects: [Effect]
    var take: Int
    var worker: Int
    var fence: UInt32
    var revision: UInt32
    var decidedAt: Moment
}

/// What a backup holds, and what the checker had seen until then.
struct Backup {
    var rows: [Row]
    var ledger: Ledger
    var memory: [Checker.Memory]
}
