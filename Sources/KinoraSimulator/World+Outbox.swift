import KinoraCore

/// Somebody is told that a take has ended (§3.2, F-24). Nothing of it reaches the take.
extension World {
    mutating func schedule(delivery take: Int, at moment: Moment) {
        queue.add(Event(at: max(moment, now), kind: .delivers, take: Int8(take)))
    }

    /// In the transaction that ended the take.
    mutating func enqueue(_ take: Int) {
        guard rows[take].hasSink, rows[take].delivery == nil else { return }
        rows[take].delivery = Delivery(at: clock)
        schedule(delivery: take, at: now + 100)
    }

    mutating func deliver(_ event: Event) {
        let take = Int(event.take)
        guard let delivery = rows[take].delivery, delivery.state == .pending else { return }
        guard let worker = workers.firstIndex(where: { $0.isUp(now) }) else {
            return schedule(delivery: take, at: now + .seconds(30))
        }
        if !L.marksAfterDelivery { rows[take].delivery?.state = .delivered }
        if strikes(weather.crash / 4, .crash) {
            schedule(delivery: take, at: now + .seconds(5))
            return crash(worker)
        }
        let answer = answerOfReceiver(take)
        if strikes(weather.crash / 4, .crash) {
            schedule(delivery: take, at: now + .seconds(5))
            return crash(worker)
        }
        guard L.marksAfterDelivery else { return }
        let next = delivery.after(answer, at: clock, dice: &coreDice)
        rows[take].delivery = next
        note("take \(take) is told of: \(answer), \(next.state)")
        if next.state == .pending { schedule(delivery: take, at: real(next.dueAt)) }
    }

    private mutating func answerOfReceiver(_ take: Int) -> Delivery.Answer {
        if rows[take].isSinkGone { return .status(410, retryAfter: nil) }
        if strikes(weather.outbox / 2, .deliveryUnanswered) {
            rows[take].received += Int(dice.below(2))
            return .none
        }
        if strikes(weather.outbox / 2, .deliveryTooMany) {
            return .status(429, retryAfter: dice.below(2) == 0 ? nil : .seconds(dice.below(600)))
        }
        if strikes(weather.outbox / 4, .deliveryGone) {
            rows[take].isSinkGone = true
            return .status(410, retryAfter: nil)
        }
        rows[take].received += 1
        return .status(200, retryAfter: nil)
    }
}
