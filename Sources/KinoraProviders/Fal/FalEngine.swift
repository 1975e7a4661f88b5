package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The engine for fal's queue. What is sent and what an answer means is written elsewhere, without a network
/// (``FalCalls``, ``FalAnswers``); here the two are joined.
package struct FalEngine: Engine {
    package static let name = "fal"
    package let name: String
    let calls: FalCalls
    let answers: FalAnswers
    let transport: any Transport
    let shelf: any Shelf
    /// Where hooks go; the attempt's token is put at the end of it.
    let hooks: String?
    let storage: FalStorage
    let candidates = FalCandidates()
    let now_unixMs: @Sendable () -> Int64

    /// - Parameter name: one of several, where each is to have breakers and budgets of its own.
    /// - Parameter whole_B: longer pictures are uploaded in parts of `part_B`.
    package init(
        name: String = FalEngine.name, hosts: FalHosts = FalHosts(), key: ProviderKey, transport: any Transport,
        shelf: any Shelf,
        hooks: String? = nil, whole_B: Int = 100 << 20, part_B: Int = 10 << 20,
        now_unixMs: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }
    ) {
        self.name = name
        calls = FalCalls(hosts: hosts, key: key)
        answers = FalAnswers(key: key)
        self.transport = transport
        self.shelf = shelf
        self.hooks = hooks
        self.now_unixMs = now_unixMs
        storage = FalStorage(
            calls: calls, transport: transport, limits: FalStorage.Limits(whole_B: whole_B, part_B: part_B),
            now_unixMs: now_unixMs)
    }

    package func stage(_ errand: Errand) async throws -> Staging {
        let pictures = try RemoteOrder(json: errand.order).pictures
        guard !pictures.isEmpty else { return Staging(url: nil, until: nil) }
        var addresses: [String] = []
        for picture in pictures {
            guard let path = try await shelf.path(of: picture.artifact),
                let bytes = try? Data(contentsOf: URL(fileURLWithPath: path))
            else { throw KinoraError(.notFound, "the still \(picture.artifact.digest.prefix(12)) is gone") }
            addresses.append(
                try await storage.store(FalFile(type: picture.contentType, bytes: [UInt8](bytes))))
        }
        return Staging(url: Order.Pictures.staging(of: addresses), until: Budgets.stagedLife)
    }

    package func submit(_ errand: Errand) async -> SubmitReply {
        guard let (order, body) = try? order(of: errand) else {
            return .refused(.notSent, body: "the order cannot be read")
        }
        let request = calls.submit(
            errand.place.endpoint, body: body, hook: hooks.map { "\($0)/\(WebText.encoded(errand.token))" })
        do {
            let response = try await transport.send(request)
            let reply = answers.submit(response, hiding: order.secrets)
            if case .refused = reply, let id = response.field("x-fal-request-id"), !id.isEmpty {
                candidates.note(RequestID(id), of: errand)
            }
            return reply
        } catch {
            switch error {
            case .notSent(let words): return .refused(.notSent, body: words)
            case .broken(let words): return .refused(.broken, body: words)
            }
        }
    }

    /// The status says that a request failed, its result why: that is read along, where it can be.
    package func check(_ ticket: Ticket) async throws -> RequestProgress {
        let endpoint = ticket.errand.place.endpoint
        let response = try await transport.send(calls.status(endpoint, ticket.request))
        let order = try? order(of: ticket.errand).order
        let progress = try answers.status(response, hiding: order?.secrets ?? [])
        guard case .failed = progress, let order,
            let result = try? await transport.send(calls.result(endpoint, ticket.request)),
            case .failed(let why) = try? answers.result(result, of: order)
        else { return progress }
        return .failed(body: why)
    }

    package func collect(_ ticket: Ticket) async throws -> Collected {
        let order = try order(of: ticket.errand).order
        let response = try await transport.send(calls.result(ticket.errand.place.endpoint, ticket.request))
        return try answers.result(response, of: order)
    }

    package func cancel(_ ticket: Ticket) async throws -> CancelReply {
        try answers.cancel(try await transport.send(calls.cancel(ticket.errand.place.endpoint, ticket.request)))
    }

    /// Asks about a request that there is not: the queue answers that only while it is there, and it costs nothing.
    package func probe(_ place: OfferPlace) async throws {
        let nobody = RequestID("00000000-0000-0000-0000-000000000000")
        let response = try await transport.send(calls.status(place.endpoint, nobody))
        _ = try answers.status(response, hiding: [])
    }

    /// Units are told with the result, whatever became of it; the price of a unit stands in fal's list.
    package func billed(_ ticket: Ticket) async throws -> Money? {
        let endpoint = ticket.errand.place.endpoint
        let result = try await transport.send(calls.result(endpoint, ticket.request))
        guard result.field(FalBill.unitsField) != nil else { return nil }
        let prices = try await transport.send(calls.price(endpoint))
        guard prices.status == 200 else {
            throw FalTrouble.answered("a read of its prices", prices, key: calls.key)
        }
        return FalBill.billed(units: result, priceList: prices.json, endpoint: endpoint)
    }

    /// The order for this place, and the input as it goes over the wire.
    func order(of errand: Errand) throws -> (order: Order, body: WireValue) {
        let remote = try RemoteOrder(json: errand.order)
        guard let order = remote.order(at: errand.place) else {
            throw KinoraError(.internalFault, "there is no order for \(errand.place.endpoint) at fal")
        }
        var members = order.body(Order.Pictures(staged: errand.stagedURL, of: remote)).object ?? [:]
        // A result in the answer itself is kept nowhere: never for what was paid for.
        members["sync_mode"] = nil
        return (order, .object(members))
    }
}
