import Foundation
import KinoraCore

/// A provider for tests that keeps its own books: it accepts, renders, bills, hands out, and on demand does each of
/// the things that providers and their networks do wrong (``FakeFault``).
///
/// It runs inside a test (``FakeServer``) or as a process, `KinoraFake`. It speaks one of several protocols
/// (``FakeSpeech``): those of real providers, and one of its own, that has what every queue of a provider has and
/// nothing more. In that one, bodies are JSON and times milliseconds since 1970.
///
/// | Call | Answer |
/// |---|---|
/// | `PUT /v1/stills/{name}`, the picture's bytes | 201 `{"url"}` |
/// | `POST /v1/requests` `{"prompt","seed","token","price_usd_micro"}`, and perhaps `"still"` (URL) or `"still_base64"`, `"hook"` (URL) | 202 `{"id"}`; 401, 402, 403, 422, 429 |
/// | `GET /v1/requests/{id}` | 200 `{"status","position"}`: `queued`, `running`, `done`, `failed`, `cancelled`; 404 |
/// | `GET /v1/requests/{id}/result` | 200 `{"url","life_ms","billed_usd_micro"}`; 409 not done yet; 410 no longer kept; 424 failed or cancelled |
/// | `GET /v1/requests/{id}/bill` | 200 `{"billed_usd_micro"}`, for as long as there is a book |
/// | `DELETE /v1/requests/{id}` | 200 `{"status":"cancelled"}`; 409 too late; 404 |
/// | `GET /v1/requests?since=…&token=…&after=…` | 200 `{"requests":[{"id","token","status","accepted_unixMs"}],"next"}`; go on with `after=next` while there is one |
/// | `GET /media/{id}.mp4?until=…` | 200 the clip; 403 after its time |
/// | `GET /book` | 200 what was accepted and what is billed for it, see ``FakeBook`` |
///
/// The clips and the book are there whatever it speaks. A hook is a POST of `{"id","token","status"}` when a request ends. A token does not make a submit safe to repeat:
/// the same body twice is two requests, both billed.
package actor FakeProvider {
    let scenario: FakeScenario
    let clips: FakeClips
    private let file: FakeBookFile
    private var orders: [FakeOrder] = []
    private var places: [String: Int] = [:]
    private var submits = 0
    private var stills: [String: [UInt8]] = [:]
    private var chance: FakeChance
    private let hooks: AsyncStream<FakeHook>.Continuation?
    /// Where it is reached; empty until it is.
    private(set) var origin = ""

    /// - Parameter book: the file it keeps its book in, so that a new process goes on with it.
    init(
        _ scenario: FakeScenario, clips: FakeClips, book: String?, hooks: AsyncStream<FakeHook>.Continuation? = nil
    ) throws {
        self.scenario = scenario
        self.clips = clips
        self.hooks = hooks
        chance = FakeChance(scenario)
        file = try FakeBookFile(book)
        let lines = try file.lines()
        chance.past = UInt64(lines.count)
        for line in lines {
            switch line {
            case .accepted(let order):
                // One that was made once more.
                if let place = places[order.id] {
                    orders[place] = order
                    continue
                }
                places[order.id] = orders.count
                orders.append(order)
                submits = max(submits, order.number)
            case .cancelled(let id, let at):
                if let place = places[id] { orders[place].cancelled_unixMs = at }
            case .refused(let number): submits = max(submits, number)
            }
        }
    }

    /// Hooks that were sent to the provider itself, at `/caught`: somebody has to be there to receive them.
    private(set) var caught: [WireRequest] = []
    func catchHook(_ hook: WireRequest) { caught.append(hook) }

    func open(at origin: String) { self.origin = origin }

    static var now_unixMs: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    func fault(at stage: FakeFault.Stage, of order: FakeOrder?) -> FakeFault? {
        chance.fault(at: stage, of: order?.number ?? 0)
    }

    /// The next submit and what goes wrong with it.
    func beginSubmit() -> (number: Int, fault: FakeFault?) {
        submits += 1
        return (submits, chance.fault(at: .submit, of: submits))
    }

    func refuse(_ number: Int) throws { try file.write(.refused(number)) }

    /// Takes the order and puts it into the book.
    /// - Parameter isLate: it is taken all right, but later, when whoever asked was told no.
    func accept(_ submission: FakeSubmission, number: Int, isLate: Bool = false) throws -> FakeOrder {
        var dice = chance.dice(number, salt: 77)
        let fate = chance.fault(at: .generation, of: number)
        let accepted = Self.now_unixMs + (isLate ? dice.within(scenario.late_ms) : 0)
        let starts = accepted + dice.within(scenario.queue_ms)
        var ends: Int64? = starts + dice.within(scenario.generation_ms)
        if fate == .generationLate { ends = ends.map { $0 + dice.within(scenario.late_ms) } }
        if fate == .generationNeverEnds { ends = nil }
        var order = FakeOrder(
            id: "r\(number)-\(String(dice.next(), radix: 36))", number: number, token: submission.token,
            prompt: submission.prompt, seed: submission.seed, still: submission.still, hook: submission.hook,
            price_usd_micro: submission.price_usd_micro, accepted_unixMs: accepted, starts_unixMs: starts,
            ends_unixMs: ends)
        order.endpoint = submission.endpoint
        order.input = submission.input
        order.fails = fate == .generationFails
        if fate == .generationDearer { order.dearer_usd_micro = submission.price_usd_micro / 10 }
        try file.write(.accepted(order))
        places[order.id] = orders.count
        orders.append(order)
        announce(order)
        return order
    }

    private func announce(_ order: FakeOrder) {
        guard let hooks, let url = order.hook, let end = order.ends_unixMs else { return }
        var dice = chance.dice(order.number, salt: 78)
        let fault = chance.fault(at: .hook, of: order.number)
        if fault == .hookDropped { return }
        let at = end + (fault == .hookLate ? dice.within(scenario.late_ms) : 0)
        let hook = FakeHook(
            url: url, at_unixMs: at, id: order.id, token: order.token, status: order.fails ? .failed : .done)
        for _ in 0..<(fault == .hookDoubled ? 2 : 1) { hooks.yield(hook) }
    }

    /// Nil for one it does not know, or does not know yet.
    func order(_ id: String) -> FakeOrder? {
        guard let order = places[id].map({ orders[$0] }), order.accepted_unixMs <= Self.now_unixMs else { return nil }
        return order
    }

    func cancel(_ id: String) throws -> FakeOrder.Status? {
        guard let place = places[id], let order = order(id) else { return nil }
        let now = Self.now_unixMs
        switch order.status(at: now) {
        case .queued, .running:
            try file.write(.cancelled(id, at_unixMs: now))
            orders[place].cancelled_unixMs = now
            return .cancelled
        case let ended: return ended
        }
    }

    /// A request that failed is made once more, under its old name: it is billed when it is done.
    /// - Returns: nil for one that did not fail
    func retry(_ id: String) throws -> FakeOrder? {
        guard let place = places[id], var order = order(id), order.status(at: Self.now_unixMs) == .failed else {
            return nil
        }
        var dice = chance.dice(order.number, salt: 79)
        order.fails = false
        order.starts_unixMs = Self.now_unixMs + dice.within(scenario.queue_ms)
        order.ends_unixMs = order.starts_unixMs + dice.within(scenario.generation_ms)
        try file.write(.accepted(order))
        orders[place] = order
        return order
    }

    /// All that was accepted by now.
    var everything: [FakeOrder] { orders.filter { $0.accepted_unixMs <= Self.now_unixMs } }

    /// What the list tells, by its lag and its habit, of what was accepted since and under this token.
    func listed(since_unixMs: Int64, token: String?) -> [FakeOrder] {
        let now = Self.now_unixMs
        return orders.filter { order in
            let status = order.status(at: now)
            let hasEnded = status != .queued && status != .running
            return order.accepted_unixMs >= since_unixMs && order.accepted_unixMs + scenario.list_lag_ms <= now
                && (hasEnded || !scenario.list_finished_only) && (token == nil || order.token == token)
        }
    }

    func keep(_ still: [UInt8], as name: String) { stills[name] = still }
    func still(_ name: String) -> [UInt8]? { stills[name] }

    package var book: FakeBook {
        let now = Self.now_unixMs
        return FakeBook(
            requests: orders.filter { $0.accepted_unixMs <= now }.map { order in
                FakeBook.Row(
                    id: order.id, token: order.token, prompt: order.prompt, seed: order.seed,
                    status: order.status(at: now), price_usd_micro: order.price_usd_micro,
                    billed_usd_micro: order.billed_usd_micro(at: now), accepted_unixMs: order.accepted_unixMs,
                    ended_unixMs: order.status(at: now) == .done ? order.ends_unixMs : nil)
            })
    }
}

/// News for whoever left an address.
struct FakeHook: Sendable, Codable {
    var url: String
    var at_unixMs: Int64
    var id: String
    var token: String
    var status: FakeOrder.Status
}
