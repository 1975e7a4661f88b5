@testable import KinoraCore

/// A take driven by hand: what it learns, what it asks for, what the book says.
struct Ride {
    var take: TakeState
    var now = Moment.start
    var fence: UInt32 = 1
    var gate = Situation.Gate.open
    var admission = Breaker.Admission.yes
    var dice = Dice(seed: 7)
    var effects: [Effect] = []
    var book = Ledger(cap: Money(microUSD: 1_000_000))
    private var log: [Fact] = []

    init(offers: Int = 2, policy: TakeState.Policy = .wait) {
        take = TakeState(offers: (0..<offers).map { .sample(endpoint: $0) }, at: .start, policy: policy)
    }

    static let r0 = RequestID("r0")
    static let r1 = RequestID("r1")

    /// Waits, learns, decides; enters the money. Several rounds while there is something to do at once.
    mutating func go(_ kind: Fact.Kind? = nil, attempt: Int? = nil, after: Milliseconds = 0) throws {
        now = now + after
        var seen = kind.map { Fact($0, attempt: attempt ?? take.current ?? 0) }
        var all: [Effect] = []
        for _ in 0..<8 {
            if let fact = seen, fact.isDurable {
                log.append(fact)
                seen = nil
            }
            let situation = Situation(now: now, fence: fence, room: book.room, gate: gate, admission: admission)
            take = Reliability.decide(
                take, facts: log[take.applied...], seen: seen, at: situation, dice: &dice, effects: &effects)
            for case .enter(let entry) in effects { try book.enter(entry) }
            all += effects
            seen = nil
            if take.wakeAt > now { break }
        }
        effects = all
    }

    /// Staged, written, sent.
    mutating func submit() throws {
        try go()
        try go(.staged(until: now + .hours(2)), after: 1)
    }

    mutating func runToLink() throws {
        try submit()
        try go(.accepted(Self.r0), after: 1_000)
        try go(.completed(Self.r0, link), after: 1_000)
    }

    var link: ResultLink { ResultLink(number: 1, expiresAt: now + .hours(24)) }

    /// To `absent`: an unknown outcome, and lookups that find nothing until the window has passed.
    mutating func loseSubmit() throws {
        let index = take.current ?? 0
        try go(.answered(.broken), after: .seconds(30))
        try go(.lookedUp(.empty), attempt: index, after: .seconds(5))
        try go(.lookedUp(.empty), attempt: index, after: Budgets.settleWindow)
    }

    func page(_ attempt: Int) -> Ledger.Page? { book.page(take: 0, attempt: attempt) }
}

extension OfferTerms {
    static func sample(endpoint: Int = 0, isIdempotent: Bool = false) -> OfferTerms {
        OfferTerms(
            endpoint: endpoint, bound: Money(microUSD: 300_000), estimate: Money(microUSD: 250_000),
            median: .seconds(60), hasHook: true, keepsResult: .hours(720), refundsFailure: true,
            isIdempotent: isIdempotent)
    }
}
