import Testing

@testable import KinoraCore

/// §3.2, the outbox.
@Suite struct DeliveryTests {
    private var dice = Dice(seed: 5)

    @Test(arguments: [
        (Delivery.Answer.status(200, retryAfter: nil), Delivery.State.delivered),
        (.status(204, retryAfter: nil), .delivered),
        (.status(410, retryAfter: nil), .undelivered), (.status(302, retryAfter: nil), .pending),
        (.status(400, retryAfter: nil), .pending), (.status(429, retryAfter: nil), .pending),
        (.status(503, retryAfter: nil), .pending), (.none, .pending),
    ])
    func `one try leads where it should`(answer: Delivery.Answer, state: Delivery.State) {
        var dice = dice
        let next = Delivery(at: .start).after(answer, at: .start + 1, dice: &dice)
        #expect(next.state == state && next.tries == 1)
    }

    @Test func `ten tries, each within its step, and then it is shown as undelivered`() {
        var dice = dice
        var delivery = Delivery(at: .start)
        for cap in Budgets.delivery.backoff {
            let now = delivery.dueAt
            delivery = delivery.after(.none, at: now, dice: &dice)
            #expect(delivery.state == .pending && delivery.dueAt >= now && delivery.dueAt <= now + cap)
        }
        delivery = delivery.after(.none, at: delivery.dueAt, dice: &dice)
        #expect(delivery.state == .undelivered && delivery.tries == 10)
        #expect(Budgets.delivery.backoff.reduce(0, +) <= Budgets.delivery.deadline)
    }

    @Test func `Retry-After is waited for`() {
        var dice = dice
        let next = Delivery(at: .start).after(.status(429, retryAfter: .minutes(20)), at: .start, dice: &dice)
        #expect(next.dueAt == .start + .minutes(20))
    }

    @Test func `76 hours are enough`() {
        var dice = dice
        let next = Delivery(at: .start).after(.none, at: .start + .hours(76), dice: &dice)
        #expect(next.state == .undelivered)
    }

    @Test func `what is over stays as it is`() {
        var dice = dice
        let done = Delivery(at: .start).after(.status(200, retryAfter: nil), at: .start, dice: &dice)
        #expect(done.after(.none, at: .start + 1, dice: &dice) == done)
    }
}
