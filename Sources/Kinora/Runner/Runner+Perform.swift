import KinoraCore

/// Effects other than submits and downloads.
extension Runner {
    /// Hands an effect to the tasks that perform them; one that is under way already is not begun again.
    func start(_ effect: Effect, of take: TakeRecord) {
        switch effect {
        case .enter, .takeTrial, .moved, .lateDuplicate, .unstage: return
        default: break
        }
        guard mayGo(effect, take) else { return }
        if desk.begin(Desk.Errand(take: take.id, effect: effect)) { door.yield(.perform(effect, take)) }
    }

    /// A retry above the budget is not made now. What is not called is asked for again when the row wakes.
    private func mayGo(_ effect: Effect, _ take: TakeRecord) -> Bool {
        let (attempt, isRetry): (Int, Bool)
        switch effect {
        case .poll(let index), .lookUp(let index), .cancel(let index), .submit(let index):
            (attempt, isRetry) = (index, false)
        case .fetchResult(let index): (attempt, isRetry) = (index, take.state.attempts[index].tries > 1)
        case .download(let index): (attempt, isRetry) = (index, take.state.attempts[index].tries > 0)
        default: return true
        }
        let offer = take.state.attempts[attempt].offer
        if take.state.offers[offer].isIdempotent { return true }
        return desk.admits(take.places[offer].provider, isRetry: isRetry, at: store.now())
    }

    func perform(_ effect: Effect, of take: TakeRecord) async {
        defer { desk.end(Desk.Errand(take: take.id, effect: effect)) }
        switch effect {
        case .stage(let offer): await desk.reads.pass { await stage(offer, of: take) }
        case .submit(let attempt): await desk.submits.pass { await submit(attempt, of: take) }
        case .lookUp(let attempt): await desk.reads.pass { await lookUp(attempt, of: take) }
        case .poll(let attempt): await desk.reads.pass { await poll(attempt, of: take) }
        case .fetchResult(let attempt): await desk.reads.pass { await fetchResult(attempt, of: take) }
        case .cancel(let attempt): await desk.reads.pass { await cancel(attempt, of: take) }
        case .probe(let endpoint): await desk.reads.pass { await probe(endpoint, of: take) }
        case .download(let attempt): await desk.downloads.pass { await download(attempt, of: take) }
        case .finish: await desk.finishing.pass { await finish(take) }
        case .enter, .takeTrial, .moved, .lateDuplicate, .unstage: break
        }
    }

    func engine(of place: OfferPlace) -> (any Engine)? { engines[place.provider] }

    func errand(_ take: TakeRecord, offer: Int, attempt: Int) -> Errand {
        let intent = take.state.attempts.indices.contains(attempt) ? take.state.attempts[attempt].intentAt : .start
        let others = take.state.attempts.indices.lazy.filter { $0 != attempt }
        return Errand(
            take: take.id, attempt: attempt, place: take.places[offer], order: take.order,
            token: take.tokens.indices.contains(attempt) ? take.tokens[attempt] : "", stagedURL: take.stagedURL,
            intent_unixMs: store.unixMs(of: intent), others: others.compactMap { take.state.attempts[$0].request })
    }

    /// What an engine is asked about an attempt that the provider has; nil when the configuration no longer has that
    /// provider (F-22), or the request is not known.
    func asked(_ attempt: Int, of take: TakeRecord) -> (engine: any Engine, ticket: Ticket)? {
        guard take.state.attempts.indices.contains(attempt),
            let request = take.state.attempts[attempt].request
        else { return nil }
        let offer = take.state.attempts[attempt].offer
        guard let engine = engine(of: take.places[offer]) else { return nil }
        return (engine, Ticket(errand: errand(take, offer: offer, attempt: attempt), request: request))
    }

    private func stage(_ offer: Int, of take: TakeRecord) async {
        guard let engine = engine(of: take.places[offer]) else {
            return await care(take.id, Sight(.stagingFailed, fence: take.fence))
        }
        do {
            let staging = try await engine.stage(errand(take, offer: offer, attempt: -1))
            let until = store.now() + (staging.until ?? Budgets.stagedLife)
            await care(take.id, Sight(.staged(until: until), fence: take.fence, stagedURL: staging.url))
        } catch {
            newsroom.complain(take.id, (error as? WireTrouble)?.error(at: engine.name) ?? error)
            await care(take.id, Sight(.stagingFailed, fence: take.fence))
        }
    }

    private func poll(_ attempt: Int, of take: TakeRecord) async {
        // Where there is no engine nobody was asked, and nothing was seen; the row comes round again.
        guard let (engine, ticket) = asked(attempt, of: take) else { return }
        do {
            let progress = try await engine.check(ticket)
            await learn(progress, attempt, ticket, take)
        } catch {
            await care(take.id, Sight(.pollFailed, attempt: attempt, fence: take.fence))
        }
    }

    private func learn(_ progress: RequestProgress, _ attempt: Int, _ ticket: Ticket, _ take: TakeRecord) async {
        let request = ticket.request
        switch progress {
        case .waiting:
            await care(
                take.id, Sight(.progress(request, isRunning: false), attempt: attempt, fence: take.fence))
        case .running(let fraction):
            if let fraction { newsroom.tell(take, fraction: fraction) }
            await care(take.id, Sight(.progress(request, isRunning: true), attempt: attempt, fence: take.fence))
        case .finished(let result): await finished(result, attempt, request, take)
        case .failed(let body):
            await tell(.submitted(.bad, retryAfter: nil), attempt, take)
            await report(take, attempt, .providerFailed(request), .poll, body)
        case .cancelled: await report(take, attempt, .cancelled(request), .poll, nil)
        case .unknown: await care(take.id, Sight(.notFound, attempt: attempt, fence: take.fence))
        }
    }

    func finished(
        _ result: RequestProgress.Result?, _ attempt: Int, _ request: RequestID, _ take: TakeRecord
    ) async {
        let address = result.map { Address(url: $0.url, expiresAt: store.now() + $0.life) }
        CrashPoint.reach("completed.heard")
        if let billed = result?.billed {
            await record(Report(take: take.id, attempt: attempt, .usage(billed), source: .poll))
        }
        await report(take, attempt, .completed(request, address), .poll, result?.body)
        // The clip is on its way by now; where the bill did not come along, it is asked for beside it.
        guard let result, result.billed == nil, let (engine, ticket) = asked(attempt, of: take) else { return }
        await bill(ticket, of: take, by: engine)
    }

    /// A durable fact, and the decision that follows from it.
    func report(
        _ take: TakeRecord, _ attempt: Int, _ statement: Report.Statement, _ source: Report.Source, _ body: String?
    ) async {
        await record(Report(take: take.id, attempt: attempt, statement, source: source, body: body))
        CrashPoint.reach("fact.recorded")
        await care(take.id)
    }

    private func fetchResult(_ attempt: Int, of take: TakeRecord) async {
        guard let (engine, ticket) = asked(attempt, of: take) else { return }
        do {
            switch try await engine.collect(ticket) {
            case .result(let result): await finished(result, attempt, ticket.request, take)
            case .failed(let body): await report(take, attempt, .providerFailed(ticket.request), .poll, body)
            case .gone:
                // The bill would have come with the result.
                await bill(ticket, of: take, by: engine)
                await report(take, attempt, .expired(ticket.request), .poll, nil)
            case .notYet: await care(take.id, Sight(.pollFailed, attempt: attempt, fence: take.fence))
            }
        } catch {
            await care(take.id, Sight(.pollFailed, attempt: attempt, fence: take.fence))
        }
    }

    private func cancel(_ attempt: Int, of take: TakeRecord) async {
        guard let (engine, ticket) = asked(attempt, of: take) else { return }
        switch try? await engine.cancel(ticket) {
        case .cancelled: await report(take, attempt, .cancelled(ticket.request), .response, nil)
        case .refused: await care(take.id, Sight(.cancelRefused, attempt: attempt, fence: take.fence))
        case .asked, nil: break
        }
    }

    private func lookUp(_ attempt: Int, of take: TakeRecord) async {
        let offer = take.state.attempts[attempt].offer
        guard let engine = engine(of: take.places[offer]) else {
            return await care(take.id, Sight(.lookedUp(.failed), attempt: attempt, fence: take.fence))
        }
        do {
            let errand = errand(take, offer: offer, attempt: attempt)
            guard let request = try await engine.find(errand) else {
                return await care(take.id, Sight(.lookedUp(.empty), attempt: attempt, fence: take.fence))
            }
            // One request is paid for once: what another attempt has is no answer.
            let holder = try await store.attempt(request: request, at: errand.place.provider)
            let isOurs = holder.map { $0 == (take.id, attempt) } ?? true
            guard isOurs, !errand.others.contains(request) else {
                return await care(take.id, Sight(.lookedUp(.failed), attempt: attempt, fence: take.fence))
            }
            await report(take, attempt, .accepted(request), .list, nil)
        } catch {
            await care(take.id, Sight(.lookedUp(.failed), attempt: attempt, fence: take.fence))
        }
    }

    private func probe(_ endpoint: Int, of take: TakeRecord) async {
        guard let offer = take.state.offers.firstIndex(where: { $0.endpoint == endpoint }),
            let engine = engine(of: take.places[offer])
        else { return }
        let isWell = (try? await engine.probe(take.places[offer])) != nil
        try? await store.tell(.read(isWell ? .good : .bad), endpoint: endpoint)
        await care(take.id)
    }

    func tell(_ news: BreakerNews, _ attempt: Int, _ take: TakeRecord) async {
        let offer = take.state.attempts[attempt].offer
        try? await store.tell(news, endpoint: take.state.offers[offer].endpoint)
    }
}
