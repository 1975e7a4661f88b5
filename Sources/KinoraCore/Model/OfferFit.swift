/// An order as one offer would take it.
package struct OfferFit: Hashable, Sendable, Codable {
    /// Canonical settings as this offer has them.
    package var values: [String: WireValue]
    package var time: ClipTime?
    /// `nil`: nobody says what it costs.
    package var price: Price?
    package var notes: [String]
}

extension Offer {
    /// What is asked of an offer.
    package struct Question: Sendable {
        package var model: Model
        package var settled: SettledWish
        package var wish: OrderWish
        package var still: StillShape?

        package init(model: Model, settled: SettledWish, wish: OrderWish, still: StillShape?) {
            self.model = model
            self.settled = settled
            self.wish = wish
            self.still = still
        }
    }

    /// - Throws: a ``Misfit`` where this offer cannot do what the wish says.
    package func fit(_ question: Question) throws(Misfit) -> OfferFit {
        var fit = OfferFit(values: question.settled.values, time: nil, price: nil, notes: [])
        for name in question.settled.chosen.sorted() where !passesOn(name) && name != "aspect" && name != "fps" {
            throw Misfit("\(engine) has no \(name) for \(question.model.id)", "leave --set \(name) out")
        }
        if question.wish.endStillPath != nil, wire["end_still"] == nil {
            throw Misfit("\(engine) takes no --end-still for \(question.model.id)", "leave it out")
        }
        if question.settled.chosen.contains("fps"), !passesOn("fps") {
            fit.notes.append("\(engine) chooses its own frame rate here")
        }
        try narrow(&fit.values, question)
        try place(&fit, question)
        for key in wire.keys.sorted() { _ = try wired(key, fit.values, engine: engine) }
        fit.time = try time(fit.values, question)
        fit.price = price?.price(facts(fit, question))
        if !question.wish.prompt.avoid.isEmpty, wire["avoid"] == nil {
            fit.notes.append("\(engine) has no place for --avoid here; it is not passed on")
        }
        return fit
    }

    private func passesOn(_ name: String) -> Bool {
        wire.keys.contains { $0.split(separator: "+").contains(Substring(name)) }
    }

    /// Values that this seller takes, of those that the model does.
    private func narrow(_ values: inout [String: WireValue], _ question: Question) throws(Misfit) {
        for (name, limit) in limits.sorted(by: { $0.key < $1.key }) where name != "aspect" {
            guard let value = values[name], !limit.allows(value) else { continue }
            if question.settled.chosen.contains(name) {
                throw Misfit(
                    "\(name) \(limit.range) for \(question.model.id) on \(engine); you gave \(value)",
                    "choose one of those, or leave it out")
            }
            values[name] = limit.only?.first ?? limit.min.map(WireValue.number) ?? limit.max.map(WireValue.number)
        }
    }

    package func facts(_ fit: OfferFit, _ question: Question) -> PriceRule.Facts {
        let sized = wire.keys.lazy.sorted().compactMap { key -> Int? in
            guard let size = try? wired(key, fit.values, engine: engine)?.value.object,
                let width = size["width"]?.number, let height = size["height"]?.number
            else { return nil }
            return Int(width * height)
        }
        let still = question.model.makes == .still ? question.still?.size.count : nil
        return PriceRule.Facts(settings: fit.values, time: fit.time, pixels: sized.first ?? still)
    }
}

extension Offer {
    /// The name and the value on the wire for one key of the row; `nil` where there is nothing to send.
    package func wired(
        _ key: String, _ values: [String: WireValue], engine: String
    ) throws(Misfit) -> (to: String, value: WireValue)? {
        guard let wire = wire[key] else { return nil }
        let parts = key.split(separator: "+").map(String.init)
        let present = parts.compactMap { values[$0] }
        guard present.count == parts.count, let first = present.first else { return nil }
        let joined = present.count == 1 ? first : .text(present.map(\.description).joined(separator: " "))
        guard let value = wire.value(joined) else {
            let known = wire.choice.keys.sorted().joined(separator: ", ")
            throw Misfit("\(engine) makes no \(joined) of it", "it makes \(known)")
        }
        return (wire.to, value)
    }
}
