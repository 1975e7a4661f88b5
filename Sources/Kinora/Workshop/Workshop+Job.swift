import KinoraCore
import KinoraMedia

extension Workshop {
    /// A copy of the still that outlives the file it came from.
    func keep(still path: String) async throws -> Artifact {
        let arrival = try shelf.makeArrival()
        do {
            try Delivery.copyFile(path, to: arrival)
        } catch {
            shelf.discard(arrivalAt: arrival)
            throw error
        }
        return try await shelf.keep(arrivalAt: arrival)
    }

    /// Waits for the end of a job. When the task is cancelled the job is cancelled too, and its end is waited for all
    /// the same: what is under way is put in order first.
    func end(
        of job: JobID, until isOver: @Sendable (TakeRecord) -> Bool = { $0.state.isSettled },
        _ progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws -> JobRecord {
        do {
            return try await wait(for: job, until: isOver) { Self.tell($0, progress) }
        } catch is CancellationError {
            return try await Task {
                try await cancel(try await known(job))
                return try await wait(for: job) { _ in }
            }.value
        }
    }

    func cancel(_ record: JobRecord) async throws {
        for take in record.takes where !take.state.phase.isTerminal {
            _ = try await store.report(Report(take: take.id, .cancelAsked, source: .person))
            runner.nudge(take.id)
        }
    }

    static func tell(_ news: Newsroom.News, _ progress: @Sendable (JobProgress) -> Void) {
        switch news {
        case .progress(_, let step): progress(step)
        case .decided(let take) where take.state.phase == .downloaded: progress(.finishing)
        case .decided(let take) where take.isRemote: take.progress.map(progress)
        default: break
        }
    }

    /// What the provider said when the last attempt of a take failed.
    func failure(of take: TakeRecord) async -> KinoraError? {
        for attempt in take.state.attempts.indices.reversed() {
            let words = try? await store.lastWords(of: take.id, attempt: attempt)
            if let trouble = StoredTrouble(json: words ?? nil) { return trouble.error }
            let provider = take.places[take.state.attempts[attempt].offer].provider
            if let words = words ?? nil, let order = try? take.paidOrder(of: attempt),
                let error = RemoteEngines.failure(at: provider, body: words, order: order)
            {
                return error
            }
        }
        return refusal(of: take) ?? newsroom.trouble(of: take.id)
    }

    /// What was said when nobody would take the order.
    func refusal(of take: TakeRecord) -> KinoraError? {
        guard let refusal = newsroom.refusal(of: take.id), let body = refusal.body else { return nil }
        if refusal.answer == .notSent { return WireTrouble.notSent(body).error(at: refusal.provider) }
        let place = take.places.first { $0.provider == refusal.provider }
        let order = place.flatMap { try? PaidOrder(json: take.order).remote.order(at: $0) }
        guard var error = RemoteEngines.failure(at: refusal.provider, body: body, order: order) else { return nil }
        if refusal.needsAttention, error.code == .unavailable {
            error = KinoraError(.notPermitted, error.message, hint: "look after the key and the balance there")
        }
        return error
    }
}

extension Workshop {
    /// Takes up what a process before this one left: the embedded engine is told of its renders at once, and need
    /// not wait to be asked.
    func resume(_ job: JobRecord) async {
        for take in job.takes where !take.state.phase.isTerminal {
            // First what was learnt and not yet taken in: it may say that the engine had it.
            await runner.care(take.id)
            guard let take = try? await store.take(take.id) else { continue }
            for (index, attempt) in take.state.attempts.enumerated()
            where attempt.isLive && take.places[attempt.offer].provider == EmbeddedEngine.name {
                guard let request = attempt.request else { continue }
                let errand = runner.errand(take, offer: attempt.offer, attempt: index)
                _ = try? await embedded.check(Ticket(errand: errand, request: request))
            }
        }
    }

    /// The job when it has ended, or as it stands after `limit`: a provider's word may take its time.
    func settled(_ job: JobID, within limit: Duration) async throws -> JobRecord {
        try await withThrowingTaskGroup(of: JobRecord?.self) { group in
            group.addTask { try await self.wait(for: job) { _ in } }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            let first = try await group.next() ?? nil
            return if let first { first } else { try await self.known(job) }
        }
    }
}
