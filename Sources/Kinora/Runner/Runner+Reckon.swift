import KinoraCore

/// Our ledger against the provider's own account (§7): what an attempt was estimated at is mended by what was billed.
///
/// The bill mostly comes with the result. It does not when the result was gone before anybody read it, or when a
/// process died between the two; so whatever was paid for and has no bill is asked about again.
extension Runner {
    /// How far back it asks: providers keep their accounts for weeks, and a bill does not change after a day or two.
    static let reckoningSpan = Milliseconds.hours(3 * 24)
    private static let pause = Duration.seconds(3_600)

    /// Asks at once and then every hour. An attempt that a provider has no word about is asked about once in the life
    /// of a process.
    func keepReckoning() async {
        var answered: Set<BillQuestion> = []
        while !desk.isStopping, !Task.isCancelled {
            await reckon(&answered)
            guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
        }
    }

    /// - Parameter answered: what was asked before and need not be asked again; what is answered now is added
    /// - Parameter takes: those alone; nil for all
    func reckon(_ answered: inout Set<BillQuestion>, of takes: Set<TakeID>? = nil) async {
        let since = store.unixMs(of: store.now()) - Self.reckoningSpan
        guard let questions = try? await store.unbilled(since_unixMs: since) else { return }
        let asked = questions.filter { takes?.contains($0.take) ?? true }
        for question in asked where !answered.contains(question) && !desk.isStopping {
            if await askForBill(question) { answered.insert(question) }
        }
    }

    /// - Returns: whether there was an answer, if only that there is none.
    private func askForBill(_ question: BillQuestion) async -> Bool {
        guard let take = try? await store.take(question.take),
            let (engine, ticket) = asked(question.attempt, of: take)
        else { return false }
        return await desk.reads.pass { await bill(ticket, of: take, by: engine) }
    }

    /// Writes down what the provider says it billed.
    /// - Returns: whether it could be asked.
    @discardableResult
    func bill(_ ticket: Ticket, of take: TakeRecord, by engine: any Engine) async -> Bool {
        do {
            guard let billed = try await engine.billed(ticket) else { return true }
            await record(Report(take: take.id, attempt: ticket.errand.attempt, .usage(billed), source: .list))
            await care(take.id)
            return true
        } catch {
            newsroom.complain(take.id, error)
            return false
        }
    }
}
