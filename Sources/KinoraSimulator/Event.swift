import KinoraCore

/// Something that happens at a moment of virtual time. Plain data, so that a queue of them costs nothing.
struct Event {
    enum Kind: UInt8 {
        case wake, guardSubmit, bytes, answer, lateAcceptance
        case staged, polled, lookedUp, fetched, downloaded, cancelled, finished, probed
        case providerDone, hook, resume, userCancels, userResolves, budgetFalls, userDeletes
        case ordersAgain, budgetRises, audit, clockJumps, offerLeaves, offerReturns, saves, restores, reconciles,
            delivers
    }

    var at: Moment
    var order: UInt32 = 0
    var kind: Kind
    var worker: Int8 = 0
    var take: Int8 = 0
    var attempt: Int8 = 0
    /// Life of the worker that waits for this; a crash ends it.
    var life: UInt16 = 0
    var fence: UInt32 = 0
    var code: Int32 = 0

    /// Nothing comes of it while the store takes no writes; a hook is told so instead.
    var needsStore: Bool {
        switch kind {
        case .guardSubmit, .bytes, .lateAcceptance, .providerDone, .hook, .clockJumps, .offerLeaves, .offerReturns,
            .budgetFalls, .probed, .resume:
            false
        default: true
        }
    }

    var isTied: Bool {
        switch kind {
        case .guardSubmit, .bytes, .answer, .staged, .polled, .lookedUp, .fetched, .downloaded, .cancelled, .finished,
            .resume:
            true
        default: false
        }
    }
}
