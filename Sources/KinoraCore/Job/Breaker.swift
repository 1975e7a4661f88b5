/// Stops new submits to an endpoint that is in trouble (§3.3), and nothing else: what is paid for is still polled,
/// fetched and cancelled. Persisted, so that a crash loop does not close it.
package struct Breaker: Hashable, Sendable, Codable {
    package enum Admission: Hashable, Sendable {
        case yes
        /// Half-open: the runner makes one free read first.
        case readFirst
        case no(until: Moment)
    }

    package enum Outcome: Sendable { case good, bad }

    private enum State: Hashable, Sendable, Codable {
        case closed
        case open(until: Moment)
        /// The free read went well: one paid submit may go. When it is not heard of for as long as a lease lasts,
        /// another may.
        case trial(takenAt: Moment?)
    }

    private var state = State.closed
    private var lately = MinuteTally()
    private var badInARow = 0
    /// How often it opened since it was last closed.
    private var openings: Int64 = 0

    package static let badInARowLimit = 5
    package static let firstCooldown = Milliseconds.seconds(30)
    package static let longestCooldown = Milliseconds.minutes(15)

    package init() {}

    package func admission(at now: Moment) -> Admission {
        switch state {
        case .closed: .yes
        case .open(let until): now < until ? .no(until: until) : .readFirst
        case .trial(let takenAt):
            if let takenAt, now < takenAt + Budgets.lease { .no(until: takenAt + Budgets.lease) } else { .yes }
        }
    }

    /// Whether it is shut; unlike an admission it lets the one try of a half-open breaker finish.
    package func isOpen(at now: Moment) -> Bool {
        if case .open(let until) = state { now < until } else { false }
    }

    /// A submit goes; on a half-open breaker it is the one that may.
    package mutating func takeTrial(at now: Moment) {
        if case .trial = state { state = .trial(takenAt: now) }
    }

    /// The free read of a half-open breaker.
    package mutating func read(_ outcome: Outcome, at now: Moment) {
        guard case .open(let until) = state, now >= until else { return }
        switch outcome {
        case .good: state = .trial(takenAt: nil)
        case .bad: open(at: now, for: nil)
        }
    }

    /// A submit's or a provider's outcome: not sent, 5xx, timeout and provider failure are bad; a 4xx about the
    /// input says nothing and is not told here.
    package mutating func record(_ outcome: Outcome, at now: Moment, retryAfter: Milliseconds? = nil) {
        if case .trial = state {
            if outcome == .good { self = Breaker() } else { open(at: now, for: retryAfter) }
            return
        }
        badInARow = outcome == .bad ? badInARow + 1 : 0
        lately.count(isBad: outcome == .bad, at: now)
        guard case .closed = state, outcome == .bad else { return }
        let (all, bad) = lately.sums
        if badInARow >= Self.badInARowLimit || (all >= 5 && bad * 2 >= all) {
            open(at: now, for: retryAfter)
        }
    }

    /// 401, 402, 403: until the configuration changes, or for a day.
    package mutating func needsAttention(at now: Moment) {
        state = .open(until: now + Budgets.attentionHold)
    }

    private mutating func open(at now: Moment, for retryAfter: Milliseconds?) {
        let cooldown = min(Self.firstCooldown << min(openings, 8), Self.longestCooldown)
        openings += 1
        badInARow = 0
        lately = MinuteTally()
        state = .open(until: now + (retryAfter ?? cooldown))
    }
}

extension Breaker {
    private enum CodingKeys: String, CodingKey { case state, lately, badInARow, openings }

    package init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: CodingKeys.self)
        state = try row.decode(State.self, forKey: .state)
        // What an earlier version wrote has none: a minute later that is all the same.
        lately = try row.decodeIfPresent(MinuteTally.self, forKey: .lately) ?? MinuteTally()
        badInARow = try row.decode(Int.self, forKey: .badInARow)
        openings = try row.decode(Int64.self, forKey: .openings)
    }
}
