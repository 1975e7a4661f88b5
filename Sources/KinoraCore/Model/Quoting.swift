/// Answers wishes from rows alone: no clock, no network, no environment. What it must know of the world it is told.
package struct Quoting: Sendable {
    package var models: [Model]
    /// Engines that want a key and have none, each with the variable that would hold it.
    package var missingKeys: [String: String]
    /// Whether any engine that wants a key has one.
    package var hasKey: Bool
    /// By engine and endpoint, as ``place(_:)`` spells it.
    package var history: [String: Measured]

    package init(
        models: [Model], missingKeys: [String: String], hasKey: Bool, history: [String: Measured] = [:]
    ) {
        self.models = models
        self.missingKeys = missingKeys
        self.hasKey = hasKey
        self.history = history
    }

    /// The key of ``history``.
    package static func place(_ line: Quote.Line) -> String { line.provider + " " + line.endpoint }

    /// What one model's sellers say to a wish.
    /// - Parameter first: an endpoint that was named; it is asked before the others.
    /// - Throws: a ``Misfit`` where the wish is none for this model, whoever sells it.
    package func quote(
        _ wish: OrderWish, of model: Model, still: StillShape?, first: Offer? = nil
    ) throws(Misfit) -> Quote {
        var wish = wish
        // Who wants it for the sound wants to hear it, and to know what that costs.
        if wish.use == .sound { wish.sound = true }
        if wish.use == .loop { wish.loop = true }
        let settled = try model.settle(wish, still: still)
        let question = Offer.Question(model: model, settled: settled, wish: wish, still: still)
        var quote = Quote(
            model: model.id, title: model.title, reasons: [], path: [], refused: [],
            notes: model.notes + settled.notes)
        let offers = model.liveOffers.filter { wish.provider == nil || $0.engine == wish.provider }
        for offer in offers.filter({ $0 == first }) + offers.filter({ $0 != first }) {
            do throws(Misfit) {
                quote.path.append(try line(offer, question))
            } catch {
                quote.refused.append(
                    Quote.Refusal(
                        provider: offer.engine, endpoint: offer.endpoint, reason: error.reason, hint: error.hint))
            }
        }
        if offers.isEmpty, let provider = wish.provider {
            let sellers = Set(model.liveOffers.map(\.engine)).sorted().joined(separator: ", ")
            throw Misfit(
                "\(provider) does not sell \(model.id)", "it is sold by \(sellers.isEmpty ? "nobody" : sellers)")
        }
        return quote
    }

    private func line(_ offer: Offer, _ question: Offer.Question) throws(Misfit) -> Quote.Line {
        let fit = try offer.fit(question)
        if fit.price == nil, !question.wish.allowsUnpriced {
            throw Misfit(
                "nobody says what \(question.model.id) costs on \(offer.engine) so",
                "--allow-unpriced orders it all the same")
        }
        let order = Order(
            model: question.model.id, offer: offer, fit: fit, prompt: question.wish.prompt, seed: question.wish.seed)
        return Quote.Line(
            provider: offer.engine, endpoint: offer.endpoint, seconds: fit.time?.seconds,
            estimateMicroUSD: fit.price?.estimate.microUSD, boundMicroUSD: fit.price?.bound.microUSD,
            missingKey: missingKeys[offer.engine], source: offer.source, checked: offer.checked,
            notes: fit.notes + offer.notes, order: order)
    }
}
