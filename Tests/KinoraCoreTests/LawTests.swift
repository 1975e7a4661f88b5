import Testing

@testable import KinoraCore

@Suite struct LawTests {
    @Test(arguments: [
        (SubmitClass.invalid, [400, 404, 405, 413, 415, 422]), (.needsAttention, [401, 402, 403]),
        (.tooMany(retryAfter: nil), [429]), (.ambiguous, [200, 202, 408, 409, 425, 500, 502, 503, 504, 599]),
    ])
    func `a status means what §3.1 says`(meaning: SubmitClass, statuses: [Int]) {
        for status in statuses { #expect(SubmitClass(.status(status, retryAfter: nil)) == meaning) }
        #expect(meaning.usesSubmission == (meaning == .ambiguous))
    }

    @Test func `nothing a file host says is final`() {
        for status in [400, 403, 404, 408, 409, 410, 425, 429, 500] {
            #expect(DownloadVerdict(.status(status)) == .again)
        }
    }

    @Test func `the settle window is queue, run and five minutes (R-8)`() {
        #expect(Budgets.settleWindow == .minutes(45))
    }

    @Test func `no lease is longer than a minute from now, whatever the clock did`() {
        #expect(Lease.until(.start + .seconds(30), at: .start) == .start + .seconds(30))
        #expect(Lease.until(.start + .minutes(11), at: .start) == .start + Budgets.lease)
    }

    @Test func `a deleted take's row stays while a provider may come back to it`() {
        var take = TakeState(offers: [.sample()], at: .start)
        take.phase = .cancelled
        take.wakeAt = .never
        #expect(!Reliability.mayForget(take, at: .start + (Budgets.rowLife - 1)))
        #expect(Reliability.mayForget(take, at: .start + Budgets.rowLife))
        take.wakeAt = .start
        #expect(!Reliability.mayForget(take, at: .start + Budgets.rowLife))
    }

    @Test func `timeouts nest (R-5)`() {
        #expect(Budgets.guardAge < Budgets.submission.perTry)
        #expect(Budgets.submission.perTry < Budgets.leaseLeft)
        #expect(Budgets.leaseLeft < Budgets.lease && Budgets.lease < Budgets.settleWindow)
    }

    @Test(arguments: [
        (SendGuard(age: 5_000, leaseLeft: 35_000, gate: .open, isBreakerOpen: false), true),
        (SendGuard(age: 5_001, leaseLeft: 35_000, gate: .open, isBreakerOpen: false), false),
        (SendGuard(age: 0, leaseLeft: 34_999, gate: .open, isBreakerOpen: false), false),
        (SendGuard(age: 0, leaseLeft: 60_000, gate: .diskFull, isBreakerOpen: false), false),
        (SendGuard(age: 0, leaseLeft: 60_000, gate: .open, isBreakerOpen: true), false),
    ])
    func `the send guard lets nothing late through (R-4)`(look: SendGuard, mayPass: Bool) {
        #expect(look.mayPass == mayPass)
    }

    @Test func `nothing leaves a terminal phase, and nothing ends in submitting by a cancel`() {
        for from in TakeState.Phase.allCases {
            for to in TakeState.Phase.allCases where from.isTerminal { #expect(!from.mayBecome(to)) }
            #expect(from.mayBecome(.cancelled) == (!from.isTerminal && from != .submitting))
        }
        #expect(TakeState.Phase.allCases.count { $0.mayBecome(.submitting) } == 1)
    }

    @Test func `dice are the same everywhere`() {
        var dice = Dice(seed: 1)
        #expect([dice.next(), dice.next()] == [0x910A_2DEC_8902_5CC1, 0xBEEB_8DA1_658E_EC67])
        for _ in 0..<1_000 { #expect((0..<7).contains(dice.below(7))) }
    }
}
