/// One resolved, priced request to one seller: all that an engine must know. It is stored before anything is sent.
package struct Order: Hashable, Sendable, Codable {
    package var model: String
    package var offer: Offer
    package var fit: OfferFit
    package var prompt: MotionPrompt
    /// Chosen by us where nobody else does, so that a take can be made again.
    package var seed: UInt64?

    package init(model: String, offer: Offer, fit: OfferFit, prompt: MotionPrompt, seed: UInt64?) {
        self.model = model
        self.offer = offer
        self.fit = fit
        self.prompt = prompt
        self.seed = seed
    }
}

extension Order {
    /// Where the pictures can be fetched by the seller.
    package struct Pictures: Hashable, Sendable {
        package var still: String?
        package var endStill: String?

        package init(still: String? = nil, endStill: String? = nil) {
            self.still = still
            self.endStill = endStill
        }
    }

    /// The input of the model, as the endpoint wants it. The same order gives the same value, always.
    package func body(_ pictures: Pictures) -> WireValue {
        var members = offer.fixed
        var values = fit.values
        values["still"] = pictures.still.map(WireValue.text)
        values["end_still"] = pictures.endStill.map(WireValue.text)
        values["prompt"] = .text(prompt.text)
        values["avoid"] = prompt.avoid.isEmpty ? nil : .text(prompt.avoid)
        values["seed"] = seed.map { .integer(Int64(clamping: $0)) }
        for key in offer.wire.keys {
            // What an offer has no form for was refused when the order was made.
            guard let sent = try? offer.wired(key, values, engine: offer.engine), sent.value != .null else { continue }
            members[sent.to] = sent.value
        }
        if let length = offer.length, let name = length.to { members[name] = length.wire(fit.time) }
        return .object(members)
    }
}
