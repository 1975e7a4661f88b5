package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// RunPod's public endpoints: queued jobs whose clip lies behind an address for a week.
///
/// It joins what the files beside it say: how calls are spelled (``RunPodRequest``), what answers mean
/// (``RunPodAnswer``). Hooks are hints; the status is read with the key before anything is believed.
package struct RunPodEngine: Engine {
    package static let name = "runpod"
    package static let publicBase = "https://api.runpod.ai/v2"

    package let name: String
    private let calls: RunPodRequest
    private let key: ProviderKey
    private let transport: any Transport
    private let shelf: any Shelf
    private let hooks: String?
    private let now_unixMs: @Sendable () -> Int64
    private let watch: RunPodWatch

    /// - Parameters:
    ///   - name: one of several, where each is to have breakers and budgets of its own
    ///   - hooks: where hooks go; the attempt's token is put at the end of it
    ///   - recordLife: how long RunPod keeps a job that is done
    package init(
        name: String = RunPodEngine.name, base: String = RunPodEngine.publicBase, key: ProviderKey,
        transport: any Transport, shelf: any Shelf,
        hooks: String? = nil, recordLife: Milliseconds = RunPodBody.recordLife,
        now_unixMs: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970 * 1_000) }
    ) {
        self.name = name
        calls = RunPodRequest(base: base, key: key)
        self.key = key
        self.transport = transport
        self.shelf = shelf
        self.hooks = hooks
        self.now_unixMs = now_unixMs
        watch = RunPodWatch(recordLife: recordLife)
    }

    /// Nothing is uploaded. What would be refused is refused here, before anything is called.
    package func stage(_ errand: Errand) async throws -> Staging {
        let (remote, order) = try read(errand)
        guard !remote.pictures.isEmpty else { return Staging(url: nil, until: nil) }
        try RunPodPictures.requireRoom(for: remote, in: order)
        for picture in remote.pictures { _ = try await RunPodPictures.bytes(of: picture, from: shelf) }
        return Staging(url: RunPodPictures.staging(of: remote), until: nil)
    }

    package func submit(_ errand: Errand) async -> SubmitReply {
        let body: [UInt8]
        do {
            let (remote, order) = try read(errand)
            let pictures = try await RunPodPictures.expanded(errand.stagedURL, of: remote, from: shelf)
            body = RunPodBody.json(order, pictures, hook: hook(of: errand))
        } catch {
            return .refused(.notSent, body: "\(error)")
        }
        let reply: SubmitReply
        do {
            reply = RunPodAnswer.submitted(try await send(calls.run(errand.place.endpoint, body: body)))
        } catch {
            reply = RunPodAnswer.submitted(error)
        }
        if case .accepted = reply { watch.know(errand.token) }
        return reply
    }

    package func check(_ ticket: Ticket) async throws -> RequestProgress {
        let progress = try RunPodAnswer.progress(
            try await status(of: ticket), of: ticket.request, pointers(of: ticket))
        note(ticket, isThere: progress != .unknown)
        return progress
    }

    package func collect(_ ticket: Ticket) async throws -> Collected {
        let response = try await status(of: ticket)
        let mayBeGone = watch.mayBeForgotten(ticket.request, now_unixMs: now_unixMs())
        let collected = try RunPodAnswer.collected(
            response, of: ticket.request, pointers(of: ticket), mayBeGone: mayBeGone)
        note(ticket, isThere: response.status != 404)
        return collected
    }

    package func cancel(_ ticket: Ticket) async throws -> CancelReply {
        let request = calls.cancel(ticket.errand.place.endpoint, ticket.request)
        return try RunPodAnswer.cancelled(try await send(request), of: ticket.request)
    }

    package func find(_ errand: Errand) async throws -> RequestID? {
        let (_, order) = try read(errand)
        let asked = now_unixMs()
        let list = try RunPodList(try await send(calls.list(errand.place.endpoint)))
        let mark = RunPodList.Mark(errand, order, hasHook: hook(of: errand) != nil)
        if let id = try list.find(mark) { return id }
        guard watch.isAbsent(errand.token, since: errand.intent_unixMs, now_unixMs: asked) else {
            throw RunPodSurprise.tooLateToLook
        }
        return nil
    }

    package func probe(_ place: OfferPlace) async throws {
        let response = try await send(calls.health(place.endpoint))
        guard response.status == 200 else { throw RunPodTrouble.error(response, key: key, order: nil) }
    }

    package func billed(_ ticket: Ticket) async throws -> Money? {
        try RunPodAnswer.billed(try await status(of: ticket), of: ticket.request, pointers(of: ticket))
    }

    private func note(_ ticket: Ticket, isThere: Bool) {
        watch.know(ticket.errand.token)
        if isThere { watch.see(ticket.request, now_unixMs: now_unixMs()) }
    }

    /// What an answer repeats of the key goes no further (I-16).
    private func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse {
        var response = try await transport.send(request)
        let words = String(decoding: response.body, as: UTF8.self)
        if !key.text.isEmpty, words.contains(key.text) {
            response.body = Array(words.replacing(key.text, with: "…").utf8)
        }
        return response
    }

    private func status(of ticket: Ticket) async throws -> WireResponse {
        try await send(calls.status(ticket.errand.place.endpoint, ticket.request))
    }

    private func hook(of errand: Errand) -> String? {
        guard let hooks, !errand.token.isEmpty else { return nil }
        return hooks.hasSuffix("/") ? hooks + errand.token : "\(hooks)/\(errand.token)"
    }

    private func pointers(of ticket: Ticket) throws -> ResultPointers? {
        try read(ticket.errand).order.offer.result
    }

    private func read(_ errand: Errand) throws -> (remote: RemoteOrder, order: Order) {
        let remote = try RemoteOrder(json: errand.order)
        guard let order = remote.order(at: errand.place) else {
            throw KinoraError(.internalFault, "there is no order for \(errand.place.endpoint) on runpod")
        }
        return (remote, order)
    }
}
