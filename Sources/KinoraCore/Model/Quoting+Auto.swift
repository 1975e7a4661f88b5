extension Quoting {
    /// Chooses a model for a wish and says why: by what it is for, by what can be done at all, then by price and by
    /// what was measured.
    /// - Throws: a ``Misfit`` where no model can do it.
    package func chosen(_ wish: OrderWish, still: StillShape?) throws(Misfit) -> Quote {
        let variables = Set(missingKeys.values).sorted().joined(separator: " or ")
        if wish.makes == .still {
            guard hasKey else {
                throw Misfit(
                    "no key is set, and stills are made by paid models alone",
                    "set \(variables), such as: export \(missingKeys.values.min() ?? "FAL_KEY")=…",
                    code: .notPermitted)
            }
            return try chosenForStill(wish, still: still)
        }
        guard hasKey else {
            return try free(
                wish, still, because: "no key is set, so it is the free one; \(variables) opens the paid models")
        }
        let use = wish.use ?? (wish.loop ? .loop : wish.sound ? .sound : .portrait)
        var candidates: [Candidate] = []
        var objections: [String] = []
        for model in models where model.makes == .clip && model.uses.contains(use) && !isFree(model) {
            switch candidate(model, wish, still) {
            case .success(let candidate): candidates.append(candidate)
            case .failure(let misfit): objections.append("\(model.id): \(misfit.reason)")
            }
        }
        guard var best = candidates.min(by: { $0.isBetter(than: $1) }) else {
            let why = objections.isEmpty ? "none is in the catalog" : objections.joined(separator: "; ")
            return try free(wish, still, because: "no paid model for \(use.rawValue) can do this (\(why))")
        }
        best.quote.reasons = reasons(
            for: best, of: candidates.count, use: use, isAsked: wish.use != nil || wish.loop || wish.sound)
        return best.quote
    }

    /// The cheapest that makes a still from words, or from another still.
    private func chosenForStill(_ wish: OrderWish, still: StillShape?) throws(Misfit) -> Quote {
        var candidates: [Candidate] = []
        var objections: [String] = []
        for model in models where model.makes == .still && (model.still != nil) == (still != nil) {
            switch candidate(model, wish, still) {
            case .success(let candidate): candidates.append(candidate)
            case .failure(let misfit): objections.append("\(model.id): \(misfit.reason)")
            }
        }
        guard var best = candidates.min(by: { $0.isBetter(than: $1) }) else {
            throw Misfit(
                "no model can do this (\(objections.isEmpty ? "none is in the catalog" : objections.joined(separator: "; ")))",
                "see kinora models", code: .unavailable)
        }
        best.quote.reasons = ["$\(best.expected.dollars), the least of \(candidates.count) that can"]
        return best.quote
    }

    /// A model that can do it, and what it is expected to cost.
    private struct Candidate {
        var quote: Quote
        var expected: Money
        var measured: Measured?

        func isBetter(than other: Candidate) -> Bool {
            if expected != other.expected { return expected < other.expected }
            // More sellers are more ways round a failure.
            let (sellers, others) = (quote.path.count, other.quote.path.count)
            if sellers != others { return sellers > others }
            let wait = measured?.median ?? .hours(1)
            let otherWait = other.measured?.median ?? .hours(1)
            return wait != otherWait ? wait < otherWait : quote.model < other.quote.model
        }
    }

    private func candidate(
        _ model: Model, _ wish: OrderWish, _ still: StillShape?
    ) -> Result<Candidate, Misfit> {
        do throws(Misfit) {
            if model.prompt.need == .never, !wish.prompt.text.isEmpty {
                throw Misfit("it takes no words", "leave the prompt out")
            }
            var quote = try quote(wish, of: model, still: still)
            if let refusal = quote.refused.first, quote.path.isEmpty { throw Misfit(refusal.reason, refusal.hint) }
            quote.path.sort { ($0.missingKey == nil ? 0 : 1) < ($1.missingKey == nil ? 0 : 1) }
            guard let line = quote.path.first(where: { $0.missingKey == nil }) else {
                throw Misfit("there is no key for \(quote.path.first?.provider ?? "it")", "set one")
            }
            let measured = history[Self.place(line)]
            if let rate = measured?.failureRate, rate >= 0.5 {
                throw Misfit("\(Int((rate * 100).rounded())) % of its takes failed here", "choose it by name")
            }
            guard let estimate = line.estimateMicroUSD.map(Money.init(microUSD:)) else {
                throw Misfit("nobody says what it costs", "choose it by name")
            }
            let paid = measured?.isTelling == true ? measured?.costPerTake : nil
            return .success(Candidate(quote: quote, expected: paid ?? estimate, measured: measured))
        } catch {
            return .failure(error)
        }
    }

    private func reasons(for best: Candidate, of count: Int, use: Model.Use, isAsked: Bool) -> [String] {
        var reasons = ["good for \(use.rawValue)" + (isAsked ? "" : ", which is the usual where nothing is said")]
        let price = "$\(best.expected.dollars)"
        reasons.append(
            count == 1 ? "the only one that can do this: \(price)" : "\(price), the least of \(count) that can")
        if best.quote.path.count > 1 {
            reasons.append("\(best.quote.path.count) sellers: when one fails, there is another")
        }
        if let measured = best.measured, measured.isTelling {
            let wait = measured.median.map { ", \($0 / 1000) s in the middle" } ?? ""
            reasons.append("measured here: \(measured.finished) finished, \(measured.failed) failed\(wait)")
        }
        return reasons
    }

    /// The model that costs nothing, if it can do it.
    private func free(_ wish: OrderWish, _ still: StillShape?, because reason: String) throws(Misfit) -> Quote {
        guard let model = models.first(where: isFree) else { throw Misfit(reason, "see kinora models") }
        do throws(Misfit) {
            var quote = try quote(wish, of: model, still: still)
            if let refusal = quote.refused.first, quote.path.isEmpty { throw Misfit(refusal.reason, refusal.hint) }
            quote.reasons = [reason]
            return quote
        } catch {
            throw Misfit("\(reason); \(error.reason)", error.hint, code: error.code)
        }
    }

    private func isFree(_ model: Model) -> Bool {
        model.makes == .clip && !model.liveOffers.isEmpty
            && model.liveOffers.allSatisfy { $0.price?.rates.allSatisfy { $0.usd.millionths == 0 } == true }
    }
}
