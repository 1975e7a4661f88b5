import Kinora
import KinoraCore
import KinoraTestKit

/// Orders clip after clip, changes their mind about some, and remembers nothing over a kill but what is in the store.
struct Customer: Sendable {
    let store: any Store
    let runner: Runner
    let seller: Seller
    let width: Int
    let takes: Int
    let settle: Milliseconds

    /// Every so many'th take is cancelled while it is under way.
    private static let regret = 23

    /// Returns when all that was to be ordered has ended, or waits for a person.
    func order() async throws {
        var open: [TakeID: Int] = [:]
        var next = 1
        var cursor: JobID?
        var quietPages = 0
        repeat {
            let page = try await store.jobs(before: cursor, limit: 100)
            let before = open.count
            for job in page {
                next = max(next, Self.number(of: job.id) + 1)
                for take in job.takes where !take.hasEnded { open[take.id] = Self.number(of: job.id) }
            }
            quietPages = open.count == before ? quietPages + 1 : 0
            cursor = page.last?.id
            // Whoever is killed within a second has no time to look at everything; the last one has.
        } while cursor != nil && (width == 0 || quietPages < 2)
        while true {
            while open.count < width, next <= takes {
                open[try await add(next)] = next
                next += 1
            }
            if open.isEmpty { return }
            try await Task.sleep(for: .milliseconds(150))
            for (take, number) in open {
                guard let record = try await store.take(take) else { continue }
                if record.hasEnded { open[take] = nil }
                if number % Self.regret == 0, !record.state.phase.isBeforeSubmit, !record.state.isCancelAsked {
                    _ = try await store.report(Report(take: take, .cancelAsked, source: .person))
                    runner.nudge(take)
                }
            }
        }
    }

    private static func number(of job: JobID) -> Int { Int(job.text.split(separator: "-").last ?? "") ?? 0 }

    /// The same number again is the same job: a kill between writing and knowing must not order twice.
    private func add(_ number: Int) async throws -> TakeID {
        let digits = String(String(100_000_000 + number).dropFirst())
        let take = TakeID("take-\(digits)")
        let price = seller.price(of: number)
        let terms = OfferTerms(
            endpoint: 0, bound: Money(microUSD: price.microUSD * 5 / 4), estimate: price, median: 100, hasHook: false,
            keepsResult: .hours(1), refundsFailure: true, isIdempotent: false)
        let places = seller.places(of: number)
        let state = TakeState(offers: [terms, terms], at: store.now(), settleWindow: settle)
        let job = NewJob(
            id: JobID("crash-\(digits)"), kind: "animate", brief: "{}",
            takes: [NewTake(id: take, order: try seller.order(number, at: places), places: places, state: state)])
        _ = try await store.add(
            job, key: IdempotencyKey(principal: job.principal, key: "crash-\(digits)", fingerprint: digits))
        runner.nudge(take)
        return take
    }
}

extension TakeRecord {
    /// Nothing of it is under way: neither the take nor an attempt that still may bring a clip.
    var hasEnded: Bool {
        guard state.phase.isTerminal || state.hold == .decision else { return false }
        return state.attempts.allSatisfy { $0.state != .intent && $0.state != .accepted && $0.state != .completed }
    }
}
