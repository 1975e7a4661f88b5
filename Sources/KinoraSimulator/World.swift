package import KinoraCore

/// One history: takes, workers, a store, providers and people in virtual time, and the real `decide` between them.
package struct World<L: Law>: ~Copyable {
    package internal(set) var rows: [Row] = []
    package internal(set) var ledger: Ledger
    package internal(set) var submissions: [Submission] = []
    package internal(set) var checker = Checker()
    package internal(set) var now = Moment.start
    /// Folded over each event and each decision: the fingerprint of the history (I-15).
    package internal(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    package internal(set) var trace: [String] = []
    package internal(set) var tally: Tally

    let isTracing: Bool
    var weather: Weather
    /// The world's chance, and the core's: one never disturbs the other.
    var dice: Dice
    var coreDice: Dice
    var queue = EventQueue()
    var workers = [Worker(), Worker()]
    var breakers = [Breaker(), Breaker()]
    var parked: [Parked] = []
    var spare: [Effect] = []
    /// Something changed that an invariant is about.
    var isDirty = false

    /// How far the database's clock is from the true time (F-16).
    var storeSkew: Milliseconds = 0
    /// Until when the store takes no writes (F-17).
    var storeShutUntil = Moment.start
    /// Endpoints that a reload took out of the configuration, a bit each (F-22).
    var removed: UInt8 = 0
    var backup: Backup?
    /// A backup was restored, and the lists are not compared yet.
    var isReconciling = false
    var restores: UInt16 = 0
    /// One for each process and provider.
    var retries = [RetryBudget](repeating: RetryBudget(), count: 4)

    static var horizon: Milliseconds { .hours(90) }

    package init(seed: UInt64, tally: Tally = Tally(), isTracing: Bool = false) {
        var mixing = Dice(seed: seed)
        dice = Dice(seed: mixing.next())
        coreDice = Dice(seed: dice.next())
        weather = Weather(&dice)
        ledger = Ledger(cap: Money(microUSD: 300_000 + dice.below(1_500_000)))
        self.tally = tally
        self.isTracing = isTracing
        self.tally.histories += 1
        populate()
    }

    /// Runs to the end and gives the first violation.
    package mutating func run() -> Violation? {
        var steps = 0
        while let event = next() {
            if event.at.milliseconds > Self.horizon { break }
            now = max(now, event.at)
            steps += 1
            hash = (hash ^ UInt64(truncatingIfNeeded: event.at.milliseconds &* 64 &+ Int64(event.kind.rawValue)))
            hash = hash &* 0x100_0000_01B3
            happen(event)
            if isDirty { lookAround() }
            if checker.violation != nil { return checker.violation }
            if steps > 20_000 {
                checker.report("I-11", "20,000 events and no end")
                return checker.violation
            }
        }
        tally.events += steps
        now = .start + Self.horizon
        checker.ends(rows: rows, ledger: ledger, submissions: submissions, now: now)
        tally.losses += ledger.pages.count { $0.has(.loss) }
        return checker.violation
    }

    /// The next event: of the queue, or a row that wakes.
    private mutating func next() -> Event? {
        var soonest: Event?
        for take in rows.indices where rows[take].wakeAt < .never {
            let (at, order) = (rows[take].wakeAt, rows[take].wakeOrder)
            if let other = soonest, other.at < at || (other.at == at && other.order < order) { continue }
            soonest = Event(at: at, order: order, kind: .wake, take: Int8(take))
        }
        if let event = queue.next(before: soonest) { return event }
        if let soonest { rows[Int(soonest.take)].wakeAt = .never }
        return soonest
    }

    /// What must be true whatever has just happened (§10).
    private mutating func lookAround() {
        isDirty = false
        let longAgo = now + -(Budgets.lease + .seconds(15))
        let isAnybodyThere = storeShutUntil < longAgo && workers.contains { $0.upSince < longAgo && $0.isUp(now) }
        for take in rows.indices where !rows[take].isForgotten {
            checker.stands(take, of: rows, submissions: submissions)
            if isAnybodyThere, rows[take].state.phase == .submitting, !isOwned(take) {
                let lost = max(rows[take].leasedAt + Budgets.lease, rows[take].ownedUntil)
                checker.owned(take, for: now - lost)
            }
        }
    }

    /// The process that holds the lease is there and would renew it.
    private func isOwned(_ take: Int) -> Bool {
        let owner = rows[take].owner
        return owner >= 0 && rows[take].ownerLife == workers[owner].life && workers[owner].isUp(now)
    }

    mutating func met(_ fault: Fault) { tally.faults[fault.rawValue] += 1 }

    /// Whether a fault of this rate strikes now.
    mutating func strikes(_ rate: Int64, _ fault: Fault) -> Bool {
        guard rate > 0, now < weather.faultsEnd, dice.happens(rate) else { return false }
        met(fault)
        note("fault \(fault)")
        return true
    }

    mutating func note(_ text: @autoclosure () -> String) {
        if isTracing { trace.append("\(now.clock)  \(text())") }
    }

    /// The only clock that decides.
    var clock: Moment { now + storeSkew }

    /// When the database's clock will show that.
    func real(_ moment: Moment) -> Moment { moment < .never ? moment + -storeSkew : .never }

    var gate: Situation.Gate {
        if isReconciling { return .reconciling }
        return now >= weather.gateFrom && now < weather.gateUntil ? weather.gate : .open
    }
}

extension Moment {
    /// Hours, minutes, seconds and milliseconds since the history began.
    var clock: String {
        let ms = milliseconds
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let rest = ms % 1_000
        let tail = rest < 10 ? "00\(rest)" : rest < 100 ? "0\(rest)" : "\(rest)"
        return "\(two(ms / 3_600_000)):\(two(ms / 60_000 % 60)):\(two(ms / 1_000 % 60)).\(tail)"
    }
}

extension TakeState {
    /// A take as somebody might order it: one or two offers, any settle window that a person may choose.
    static func drawn(_ dice: inout Dice, at now: Moment) -> TakeState {
        var offers: [OfferTerms] = []
        let isFree = dice.below(20) == 0
        for endpoint in 0..<Int(1 + dice.below(2)) {
            let price = isFree ? 0 : 100_000 + dice.below(400_000)
            offers.append(
                OfferTerms(
                    endpoint: endpoint, bound: Money(microUSD: price + price / 4), estimate: Money(microUSD: price),
                    median: .seconds(20 + dice.below(120)), hasHook: dice.below(3) > 0,
                    keepsResult: dice.below(2) == 0 ? .hours(30 * 24) : .minutes(30),
                    refundsFailure: dice.below(4) > 0, isIdempotent: isFree))
        }
        let window = dice.below(4) == 0 ? Milliseconds.minutes(20) + dice.below(.minutes(60)) : Budgets.settleWindow
        return TakeState(
            offers: offers, at: now, policy: dice.below(10) == 0 ? .payAgain : .wait, settleWindow: window)
    }
}
