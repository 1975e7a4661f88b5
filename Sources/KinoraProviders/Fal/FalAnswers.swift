import KinoraCore

/// What fal's answers mean. Pure: from a response to a word of the seam.
struct FalAnswers: Sendable {
    let key: ProviderKey

    /// - Parameter secrets: texts that no stored body may hold.
    func submit(_ response: WireResponse, hiding secrets: [String]) -> SubmitReply {
        if (200..<300).contains(response.status) {
            let id = response.json?["request_id"]?.text ?? ""
            // A body without an id may hold anything, so it is not kept.
            if id.isEmpty { return .refused(.status(response.status, retryAfter: nil), body: nil) }
            return .accepted(RequestID(id), body: String(decoding: response.body, as: UTF8.self))
        }
        let complaint = FalComplaint(response, hiding: secrets)
        if complaint.isBalance { return .refused(.balanceExhausted, body: complaint.json) }
        let wait = response.retryAfter
        // Our own deadline for the start ran out: nothing was begun, so it is as if the queue were full (§4).
        let isDeadline = response.status == 504 && response.field("X-Fal-Request-Timeout-Type") == "user"
        return .refused(.status(isDeadline ? 429 : response.status, retryAfter: wait), body: complaint.json)
    }

    /// There is no word for failed or cancelled: both are COMPLETED with an error.
    func status(_ response: WireResponse, hiding secrets: [String]) throws -> RequestProgress {
        let value = response.json
        if isMissing(response) { return .unknown }
        guard (200..<300).contains(response.status) else {
            throw FalTrouble.answered("a read of the status", response, key: key)
        }
        switch value?["status"]?.text {
        case "IN_QUEUE"?: return .waiting(position: value?["queue_position"]?.whole)
        case "IN_PROGRESS"?: return .running(fraction: nil)
        case "COMPLETED"?:
            let complaint = FalComplaint(
                value.map { .object(($0.object ?? [:]).filter { $0.key.hasPrefix("error") }) }, hiding: secrets)
            if complaint.isSilent { return .finished(nil) }
            return complaint.isCancelled ? .cancelled : .failed(body: complaint.json)
        default: throw FalTrouble.odd("a read of the status", "a word that it does not have")
        }
    }

    /// The result is the model's own answer, whatever its status.
    func result(_ response: WireResponse, of order: Order) throws -> Collected {
        if (200..<300).contains(response.status) { return finished(response, order) }
        if isMissing(response) { return .gone }
        let complaint = FalComplaint(response, hiding: order.secrets)
        switch response.status {
        case 400 where (complaint.message ?? "").lowercased().contains("in progress"): return .notYet
        case 401, 402, 403, 408, 409, 425, 429: break
        case 400..<500 where !complaint.isSilent: return .failed(body: complaint.json)
        // A server error is the model's own only if it says what went wrong in the model's way.
        case 500..<600 where !complaint.details.isEmpty || complaint.kind != nil:
            return .failed(body: complaint.json)
        default: break
        }
        throw FalTrouble.answered("a read of the result", response, key: key)
    }

    private func finished(_ response: WireResponse, _ order: Order) -> Collected {
        guard let pointer = order.offer.result?.media, let url = response.json?.at(pointer)?.text,
            WebText.origin(of: url) != nil
        else { return .notYet }
        return .result(
            RequestProgress.Result(
                url: url, life: Self.mediaLife, body: String(decoding: response.body, as: UTF8.self),
                billed: FalBill.billed(response, order)))
    }

    /// How long media stay is a setting of the account; what is not fetched by then is asked for anew.
    static let mediaLife = Milliseconds.hours(24)

    func cancel(_ response: WireResponse) throws -> CancelReply {
        switch (response.json?["status"]?.text, response.status) {
        case ("OK"?, 200..<300): return .cancelled
        case ("CANCELLATION_REQUESTED"?, _), (_, 200..<300): return .asked
        case ("ALREADY_COMPLETED"?, _), ("NOT_FOUND"?, _), (_, 404): return .refused
        default: throw FalTrouble.answered("a cancel", response, key: key)
        }
    }

    /// A 404 counts when fal itself says it, not some server on the way.
    private func isMissing(_ response: WireResponse) -> Bool {
        guard response.status == 404, let value = response.json else { return false }
        return value["status"]?.text == "NOT_FOUND" || value["detail"]?.text != nil
    }
}

extension Order {
    /// What a person typed; no provider's echo of it is kept or shown.
    var secrets: [String] { [prompt.text, prompt.avoid] }
}
