extension Law {
    /// The one place where anything is decided about a take: a pure function of the row, what was learnt since,
    /// time and lease, and the dice.
    ///
    /// The new row and the entries among the effects go into one transaction that checks the fence. The other
    /// effects are performed when that transaction is durable, never before. Whatever of them is lost in a crash is
    /// asked for again when the row wakes; a submit is not, it is looked for.
    ///
    /// - Parameter facts: the part of the take's log that is not taken in yet.
    /// - Parameter seen: what the holder of the lease has just seen and the log does not have, or has already.
    /// - Parameter effects: emptied, then filled in the order in which they are to be performed.
    package static func decide(
        _ take: TakeState, facts: ArraySlice<Fact>, seen: Fact? = nil, at situation: Situation, dice: inout Dice,
        effects: inout [Effect]
    ) -> TakeState {
        Deciding<Self>.decide(
            take, facts: facts, seen: seen, at: situation, dice: &dice, effects: &effects)
    }
}

extension Reliability {
    /// The same, compiled for the law of this house.
    package static func decide(
        _ take: TakeState, facts: ArraySlice<Fact>, seen: Fact? = nil, at situation: Situation, dice: inout Dice,
        effects: inout [Effect]
    ) -> TakeState {
        Deciding<Reliability>.decide(
            take, facts: facts, seen: seen, at: situation, dice: &dice, effects: &effects)
    }
}

/// A decision in the making. Never copied: there is one of it, and it is done within a call.
struct Deciding<L: Law>: ~Copyable {
    var take: TakeState
    let at: Situation
    var dice: Dice
    var effects: [Effect] = []

    static func decide(
        _ take: TakeState, facts: ArraySlice<Fact>, seen: Fact?, at situation: Situation, dice: inout Dice,
        effects: inout [Effect]
    ) -> TakeState {
        effects.removeAll(keepingCapacity: true)
        var deciding = Deciding<L>(take: take, at: situation, dice: dice)
        swap(&deciding.effects, &effects)
        // What a provider has comes before what it has not, in whichever order the two were heard, and a wish to stop
        // before an end without a clip, so that a take that somebody cancelled in time does not end as failed (I-9).
        for fact in facts where fact.isHeardFirst { deciding.learn(fact) }
        for fact in facts where !fact.isHeardFirst { deciding.learn(fact) }
        deciding.take.applied += facts.count
        if let seen { deciding.learn(seen) }
        deciding.step()
        for index in deciding.take.attempts.indices { deciding.care(index) }
        deciding.take.wakeAt = deciding.nextWake
        swap(&deciding.effects, &effects)
        dice = deciding.dice
        return deciding.end()
    }

    private consuming func end() -> TakeState { take }

    init(take: consuming TakeState, at: Situation, dice: Dice) {
        self.take = take
        self.at = at
        self.dice = dice
    }

    var now: Moment { at.now }
    var terms: OfferTerms { take.offers[take.offer] }

    mutating func move(to next: TakeState.Phase) {
        effects.append(.moved(from: take.phase, to: next))
        take.phase = next
        take.hold = .none
        take.since = now
        take.dueAt = now
    }

    mutating func hold(_ hold: TakeState.Hold, until: Moment) {
        take.hold = hold
        take.holdUntil = until
    }

    mutating func set(_ state: Attempt.State, of index: Int) {
        take.attempts[index].state = state
        take.attempts[index].since = now
        take.attempts[index].tries = 0
        take.attempts[index].dueAt = now
    }

    mutating func fail(_ failure: TakeState.Failure) {
        take.failure = failure
        move(to: .failed)
    }
}
