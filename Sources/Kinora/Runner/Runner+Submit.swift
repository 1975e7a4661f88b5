import KinoraCore

/// The one effect that can cost money.
extension Runner {
    /// Intent and reserve are durable when this is called.
    ///
    /// From the guard to the row that says what came of it the call is shielded: nobody's cancel, a client that hung
    /// up or a shutdown say, may come between "sent" and "recorded".
    func submit(_ attempt: Int, of take: TakeRecord) async {
        CrashPoint.reach("intent.committed")
        await Task { await self.submitShielded(attempt, of: take) }.value
    }

    private func submitShielded(_ attempt: Int, of take: TakeRecord) async {
        let offer = take.state.attempts[attempt].offer
        guard let engine = engine(of: take.places[offer]), await mayPass(attempt, of: take) else {
            return await answered(.notSent, attempt, take)
        }
        CrashPoint.reach("guard.passed")
        let reply = await engine.submit(errand(take, offer: offer, attempt: attempt))
        CrashPoint.reach("submit.answered")
        switch reply {
        case .accepted(let request, let body):
            let isWritten = await record(
                Report(take: take.id, attempt: attempt, .accepted(request), source: .response, body: body))
            CrashPoint.reach("accepted.recorded")
            await tell(.submitted(.good, retryAfter: nil), attempt, take)
            let sight = isWritten ? Sight(.accepted(request), attempt: attempt, fence: take.fence) : nil
            await care(take.id, sight)
        case .refused(let answer, let body):
            newsroom.note(Newsroom.Refusal(provider: engine.name, answer: answer, body: body), of: take.id)
            if let news = BreakerNews(answer) { await tell(news, attempt, take) }
            await answered(answer, attempt, take)
        }
    }

    private func answered(_ answer: SubmitAnswer, _ attempt: Int, _ take: TakeRecord) async {
        await care(take.id, Sight(.answered(answer), attempt: attempt, fence: take.fence))
    }

    /// The last look before the first byte.
    private func mayPass(_ attempt: Int, of take: TakeRecord) async -> Bool {
        let offer = take.state.offers[take.state.attempts[attempt].offer]
        let breaker = try? await store.breakers().first { $0.endpoint == offer.endpoint }?.breaker
        let now = store.now()
        let gate = desk.gate
        return SendGuard(
            age: now - take.state.attempts[attempt].intentAt, leaseLeft: take.leaseUntil - now,
            gate: offer.isIdempotent && gate == .diskFull ? .open : gate,
            isBreakerOpen: breaker?.isOpen(at: now) ?? false
        ).mayPass
    }
}

extension BreakerNews {
    /// What an answer says of the endpoint (§3.3); nil for one that is about the input.
    init?(_ answer: SubmitAnswer) {
        switch SubmitClass(answer) {
        case .notSent, .ambiguous: self = .submitted(.bad, retryAfter: nil)
        case .needsAttention: self = .needsAttention
        case .invalid, .tooMany: return nil
        }
    }
}
