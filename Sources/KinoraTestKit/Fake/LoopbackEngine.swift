import Foundation
package import KinoraCore

/// What a take at the fake provider is made from.
package struct LoopbackOrder: Sendable, Codable, Hashable {
    /// Where the still lies; nil to send none.
    package var still: String?
    package var prompt: String
    package var seed: UInt64
    package var price_usd_micro: Int64

    package init(still: String? = nil, prompt: String, seed: UInt64, price_usd_micro: Int64) {
        self.still = still
        self.prompt = prompt
        self.seed = seed
        self.price_usd_micro = price_usd_micro
    }

    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}

/// The engine for the fake provider: speaks its protocol, keeps to the seam.
package struct LoopbackEngine: Engine {
    package static let name = "loopback"
    package let name: String
    private let origin: String
    /// Where hooks go; the token is put at the end of it.
    private let hooks: String?
    private let transport: any Transport

    /// - Parameter origin: `http://127.0.0.1:PORT`
    /// - Parameter name: one of several, where each is to have breakers and budgets of its own.
    package init(
        origin: String, name: String = LoopbackEngine.name, hooks: String? = nil, transport: any Transport
    ) {
        self.name = name
        self.origin = origin
        self.hooks = hooks
        self.transport = transport
    }

    /// It said something that this protocol does not have.
    package struct Unexpected: Error, Hashable, CustomStringConvertible {
        package var description: String
    }

    package func stage(_ errand: Errand) async throws -> Staging {
        guard let path = try order(of: errand).still else { return Staging(url: nil, until: nil) }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw KinoraError(.notFound, "the still at “\(path)” is gone")
        }
        let response = try await transport.send(
            WireRequest(
                "PUT", "\(origin)/v1/stills/\(errand.take)", body: [UInt8](bytes), timeout: Budgets.staging.perTry))
        let answer = try decode(Staged.self, from: response, expecting: 201)
        return Staging(url: answer.url, until: Budgets.stagedLife)
    }

    package func submit(_ errand: Errand) async -> SubmitReply {
        guard let order = try? order(of: errand) else { return .refused(.notSent, body: "the order is no JSON") }
        let asked = FakeSubmission(
            prompt: order.prompt, seed: order.seed, token: errand.token, price_usd_micro: order.price_usd_micro,
            still: errand.stagedURL, hook: hooks.map { "\($0)/\(errand.token)" })
        guard let body = try? JSONEncoder().encode(asked) else { return .refused(.notSent, body: nil) }
        let request = WireRequest(
            "POST", "\(origin)/v1/requests", headers: [WireField("Content-Type", "application/json")],
            body: [UInt8](body), timeout: Budgets.submission.perTry)
        do { return reply(to: try await transport.send(request)) } catch {
            switch error {
            case .notSent(let words): return .refused(.notSent, body: words)
            case .broken(let words): return .refused(.broken, body: words)
            }
        }
    }

    private func reply(to response: WireResponse) -> SubmitReply {
        let words = String(decoding: response.body, as: UTF8.self)
        switch response.status {
        case 200..<300:
            let id = try? JSONDecoder().decode(Accepted.self, from: Data(response.body)).id
            if let id, !id.isEmpty { return .accepted(RequestID(id), body: words) }
            return .refused(.status(response.status, retryAfter: nil), body: words)
        case 402: return .refused(.balanceExhausted, body: words)
        default:
            let wait = response.field("Retry-After").flatMap(Int64.init).map(Milliseconds.seconds)
            return .refused(.status(response.status, retryAfter: wait), body: words)
        }
    }

    package func check(_ ticket: Ticket) async throws -> RequestProgress {
        let response = try await get("/v1/requests/\(ticket.request.text)")
        if response.status == 404 { return .unknown }
        let answer = try decode(FakeStatus.self, from: response, expecting: 200)
        switch FakeOrder.Status(rawValue: answer.status) {
        case .queued?: return .waiting(position: answer.position)
        case .running?: return .running(fraction: nil)
        case .done?: return .finished(nil)
        case .failed?: return .failed(body: String(decoding: response.body, as: UTF8.self))
        case .cancelled?: return .cancelled
        case nil: throw Unexpected(description: "unknown status “\(answer.status)”")
        }
    }

    package func collect(_ ticket: Ticket) async throws -> Collected {
        let response = try await get("/v1/requests/\(ticket.request.text)/result")
        let words = String(decoding: response.body, as: UTF8.self)
        switch response.status {
        case 409: return .notYet
        case 404, 410: return .gone
        case 424: return .failed(body: words)
        default:
            let answer = try decode(FakeResult.self, from: response, expecting: 200)
            guard let url = answer.url else { return .notYet }
            return .result(
                RequestProgress.Result(
                    url: url, life: answer.life_ms, body: words,
                    billed: Money(microUSD: answer.billed_usd_micro)))
        }
    }

    package func cancel(_ ticket: Ticket) async throws -> CancelReply {
        let response = try await transport.send(
            WireRequest("DELETE", "\(origin)/v1/requests/\(ticket.request.text)", timeout: Budgets.pollTimeout))
        switch response.status {
        case 200: return .cancelled
        case 202: return .asked
        case 404, 409: return .refused
        default: throw Unexpected(description: "status \(response.status) to a cancel")
        }
    }

    /// Reads the list to its end: entries move while it is read, so an empty page is not yet an answer.
    package func find(_ errand: Errand) async throws -> RequestID? {
        // The clocks of two machines may differ.
        let since = errand.intent_unixMs - Milliseconds.minutes(10)
        var after = 0
        while true {
            let response = try await get("/v1/requests?since=\(since)&token=\(errand.token)&after=\(after)")
            let page = try decode(FakeListPage.self, from: response, expecting: 200)
            if let row = page.requests.first(where: { $0.token == errand.token }) { return RequestID(row.id) }
            guard let next = page.next, next > after else { return nil }
            after = next
        }
    }

    package func probe(_ place: OfferPlace) async throws {
        let response = try await get("/v1/requests?since=\(Int64.max)")
        guard response.status == 200 else { throw Unexpected(description: "status \(response.status) to a read") }
    }

    package func billed(_ ticket: Ticket) async throws -> Money? {
        let response = try await get("/v1/requests/\(ticket.request.text)/bill")
        if response.status == 404 { return nil }
        return Money(microUSD: try decode(FakeBill.self, from: response, expecting: 200).billed_usd_micro)
    }

    private func get(_ path: String) async throws -> WireResponse {
        try await transport.send(WireRequest("GET", origin + path, timeout: Budgets.pollTimeout))
    }

    private func order(of errand: Errand) throws -> LoopbackOrder {
        try JSONDecoder().decode(LoopbackOrder.self, from: Data(errand.order.utf8))
    }

    private func decode<Answer: Decodable>(
        _ type: Answer.Type, from response: WireResponse, expecting status: Int
    ) throws -> Answer {
        guard response.status == status else { throw Unexpected(description: "status \(response.status)") }
        return try JSONDecoder().decode(type, from: Data(response.body))
    }

    private struct Accepted: Decodable { var id: String }
    private struct Staged: Decodable { var url: String }
}
