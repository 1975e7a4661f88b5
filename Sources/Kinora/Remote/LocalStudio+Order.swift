import KinoraCatalog
public import KinoraCore
import KinoraMedia
import KinoraStore

extension LocalStudio {
    public func check(_ commission: Commission) async throws {
        try commission.check()
        let quote = try await quote(commission.wish)
        let path = try sellers(of: quote, for: commission)
        if let path = commission.outputPath, commission.wish.makes == .clip { try ClipWriter.check(path, format: .mp4) }
        let store = try reading()
        let caps = CapCheck(caps: caps(take: commission.capMicroUSD.map(Money.init(microUSD:))), store: store)
        do {
            try await caps.require(path.compactMap(\.bound).max() ?? .zero, takes: commission.takes)
        } catch {
            try? await store?.close()
            throw error
        }
        try await store?.close()
    }

    public func order(
        _ commission: Commission, progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws -> Job {
        try commission.check()
        let quote = try await quote(commission.wish)
        guard try model(quote.model).model.makes == commission.wish.makes else {
            let isClip = commission.wish.makes == .still
            throw KinoraError(
                .usage, "\(quote.model) makes \(isClip ? "clips" : "stills")",
                hint:
                    "see kinora models; kinora \(isClip ? "animate makes clips" : "imagine and kinora edit make stills")"
            )
        }
        let path = try sellers(of: quote, for: commission)
        if let path = commission.outputPath { try ClipWriter.check(path, format: .mp4) }
        let tools = try tools()
        progress(.reading)
        let stills = try await PreparedStills(commission.wish, tools: tools)
        try Task.checkCancellation()
        let cap = commission.capMicroUSD.map(Money.init(microUSD:))
        let home = try home()
        let equipment = try equipment(tools, take: cap)
        return try await Workshops.shared.use(home, with: equipment) { workshop in
            let plan = OrderPlan(commission: commission, quote: quote, path: path, folder: currentDirectory)
            try await CapCheck(caps: equipment.caps, store: workshop.store).require(
                path.compactMap(\.bound).max() ?? .zero, takes: commission.takes)
            return try await carryOut(plan, stills, in: workshop, progress: progress)
        }
    }

    /// Who is asked, in this order: those that can do it, that a key is there for, and that the configuration lets be
    /// asked.
    private func sellers(of quote: Quote, for commission: Commission) throws -> [Quote.Line] {
        guard !quote.path.isEmpty else {
            let why = quote.refused.first
            throw KinoraError(
                .usage, why?.reason ?? "nobody sells \(quote.model)", hint: why?.hint ?? "see kinora models")
        }
        let order = configuration.providers.order
        let allowed = quote.path.filter { order?.contains($0.provider) ?? true }
        guard !allowed.isEmpty else {
            throw KinoraError(
                .unavailable, "\(quote.model) is sold by \(quote.path.map(\.provider).joined(separator: ", ")) alone",
                hint: "add it to fallback in config.yaml, or choose another model: kinora models")
        }
        let keyed = allowed.filter { $0.missingKey == nil }
        guard !keyed.isEmpty else {
            let names = allowed.compactMap(\.missingKey)
            throw KinoraError(
                .notPermitted, "\(quote.model) needs a key: \(names.joined(separator: " or ")) is not set",
                hint: "export \(names.first ?? "FAL_KEY")=… , or type --model procedural for a free clip")
        }
        guard let order else { return keyed }
        func rank(_ line: Quote.Line) -> Int { order.firstIndex(of: line.provider) ?? order.count }
        return keyed.sorted { rank($0) < rank($1) }
    }

    private func carryOut(
        _ plan: OrderPlan, _ stills: PreparedStills, in workshop: Workshop,
        progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws -> Job {
        let pictures = try await stills.keep(on: workshop.shelf)
        let job = JobID(NewID.make())
        workshop.scope.add(job)
        defer { workshop.scope.remove(job) }
        try Task.checkCancellation()
        let takes = try plan.takes(pictures, at: workshop.store.now())
        _ = try await workshop.store.add(
            NewJob(id: job, kind: plan.kind, brief: JSONText.of(plan.brief(in: self)), takes: takes), key: nil)
        for take in takes { workshop.runner.nudge(take.id) }
        let newsroom = workshop.newsroom
        let record = try await workshop.end(of: job, until: { $0.isStuck(newsroom) || $0.state.isSettled }, progress)
        _ = try await ended(record, plan, in: workshop)
        // What is told of the price is what was billed, not what was expected.
        var answered: Set<BillQuestion> = []
        await workshop.runner.reckon(&answered, of: Set(record.takes.map(\.id)))
        return try await plan.job(try await workshop.known(job), tools: try tools())
    }

    /// The job, when at least one of its takes came to something; throws what kept all of them from it.
    private func ended(_ record: JobRecord, _ plan: OrderPlan, in workshop: Workshop) async throws -> JobRecord {
        // What nobody waits for any more is not bought later.
        let trouble = try await stuck(record, plan, in: workshop)
        if record.takes.contains(where: { StoredResult(json: $0.result) != nil }) { return record }
        if let trouble { throw trouble }
        let take = record.takes[0]
        switch (take.state.phase, take.state.hold) {
        case (.finished, _):
            let trouble = StoredTrouble(json: take.result)?.error
            throw KinoraError(
                trouble?.code ?? .cannotWrite, trouble?.message ?? "the clip could not be put in its place",
                hint: "the clip is kept: kinora jobs show \(record.id)")
        case (.cancelled, _):
            throw KinoraError(.interrupted, "stopped: job \(record.id) was cancelled", hint: take.afterword)
        case (_, .decision):
            throw KinoraError(
                .notOnHold, "job \(record.id) waits for your decision", hint: "type kinora jobs show \(record.id)")
        default:
            throw await workshop.failure(of: take)
                ?? KinoraError(.unavailable, "the clip was not made", hint: "type kinora jobs show \(record.id)")
        }
    }
}

extension LocalStudio {
    /// Nobody waits for a day before a prompt: what cannot go on now is given up, unless it was paid for.
    private func stuck(
        _ record: JobRecord, _ plan: OrderPlan, in workshop: Workshop
    ) async throws -> KinoraError? {
        guard let take = record.takes.first(where: { $0.isStuck(workshop.newsroom) }) else { return nil }
        let error: KinoraError
        switch take.state.hold {
        case .budget:
            error = KinoraError(
                .budgetExhausted, "a cap leaves no room for another \(plan.path.first?.bound?.dollars ?? "take")",
                hint: "see what was spent: kinora ledger")
        case .disk:
            error = KinoraError(
                .cannotWrite, "the disk of the data directory is too full to buy anything for it",
                hint: "make room: 512 MiB, and 64 MiB for each take on its way, stay free")
        default:
            error =
                workshop.refusal(of: take)
                ?? KinoraError(.notPermitted, "the provider does not take the key", hint: "type kinora doctor")
        }
        var stopped = record
        stopped.takes = record.takes.filter { $0.isStuck(workshop.newsroom) }
        try await workshop.cancel(stopped)
        _ = try await workshop.settled(record.id, within: .seconds(5))
        return error
    }
}

extension TakeRecord {
    /// It waits for something that a person must change first.
    fileprivate func isStuck(_ newsroom: Newsroom) -> Bool {
        guard !state.phase.isTerminal else { return false }
        switch state.hold {
        case .budget, .disk: return true
        case .cooldown:
            // Only by who is asked now: another one that rests is waited for.
            let refusal = newsroom.refusal(of: id)
            return refusal?.needsAttention == true
                && refusal?.provider == places[min(state.offer, places.count - 1)].provider
        default: return false
        }
    }

    /// How far it is, as a person would say it.
    var progress: JobProgress? {
        let provider = places[min(state.offer, places.count - 1)].provider
        return switch state.phase {
        case .staging: .uploading(provider: provider)
        case .submitting, .submitted, .ambiguous: .queued(provider: provider)
        case .running: .making(provider: provider)
        case .generated: .fetching(provider: provider)
        default: nil
        }
    }
}

extension Commission {
    fileprivate func check() throws {
        guard Self.takesRange.contains(takes) else {
            throw KinoraError(
                .usage, "--takes \(takes): a job has \(Self.takesRange.lowerBound) to \(Self.takesRange.upperBound)",
                hint: "type --takes 3")
        }
        if wish.makes == .still {
            guard let outputPath, StillEnding(path: outputPath) == nil else { return }
            throw KinoraError(
                .usage, "“\(outputPath)” has no ending of a picture", hint: "end the name with .png, .jpg or .webp")
        }
        if let outputPath, try ClipFormat(path: outputPath) != .mp4 {
            throw KinoraError(
                .usage, "“\(outputPath)”: what a provider makes arrives as MP4",
                hint: "end the name with .mp4")
        }
    }
}

extension Quote.Line {
    var bound: Money? { boundMicroUSD.map(Money.init(microUSD:)) }
    var estimate: Money? { estimateMicroUSD.map(Money.init(microUSD:)) }
}

extension TakeRecord {
    /// What a person should know of a take that was stopped.
    fileprivate var afterword: String {
        spent > .zero ? "what was paid for is fetched all the same: kinora jobs watch \(job)" : "nothing was paid"
    }
}
