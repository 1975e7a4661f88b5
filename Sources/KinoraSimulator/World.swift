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
    var effects: [Effect] = []
    var spare: [Effect] = []

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
        while let event = queue.next() {
            if event.at.milliseconds > Self.horizon { break }
            now = max(now, event.at)
            steps += 1
            hash = (hash ^ UInt64(truncatingIfNeeded: event.at.milliseconds &* 64 &+ Int64(event.kind.rawValue)))
            hash = hash &* 0x100_0000_01B3
            happen(event)
            if checker.violation != nil { return checker.violation }
            if steps > 20_000 {
                checker.report("I-11", "20,000 events and no end")
                return checker.violation
            }
        }
        tally.events += steps
        now = .start + Self.horizon
        checker.ends(rows: rows, ledger: ledger, submissions: submissions, now: now)
        for page in ledger.pages where page.has(.loss) { tally.losses += page.take >= 0 ? 1 : 0 }
        return checker.violation
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

    var gate: Situation.Gate {
        now >= weather.gateFrom && now < weather.gateUntil ? weather.gate : .open
    }

    private mutating func populate() {
        let count = dice.below(5) == 0 ? 2 : 1
        if count == 2 { met(.secondTake) }
        if weather.gate == .reconciling { met(.reconcileMode) }
        for index in 0..<count {
            let start = Moment.start + (index == 0 ? 0 : dice.below(.seconds(30)))
            rows.append(Row(state: TakeState.drawn(&dice, at: start)))
            queue.add(Event(at: start, kind: .wake, take: Int8(index)))
        }
        if dice.below(10) == 0 {
            queue.add(Event(at: .start + dice.below(.minutes(dice.below(2) == 0 ? 3 : 60)), kind: .userCancels))
        }
        if dice.below(20) == 0 { queue.add(Event(at: .start + dice.below(.minutes(5)), kind: .budgetFalls)) }
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
