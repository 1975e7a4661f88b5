import KinoraCore

/// What must hold between rows.
struct CatalogCheck {
    let rows: [Row]
    let models: [Model]

    func check() throws {
        var ids: Set<String> = []
        var endpoints: Set<String> = []
        for (row, model) in zip(rows, models) {
            guard ids.insert(model.id).inserted else { throw row.trouble("id", "is there twice") }
            for (index, offer) in model.offers.enumerated()
            where !endpoints.insert(offer.engine + " " + offer.endpoint).inserted {
                throw row.trouble("offers.\(index).endpoint", "\(offer.endpoint) is sold twice by \(offer.engine)")
            }
        }
        for (row, model) in zip(rows, models) {
            for (index, offer) in model.offers.enumerated() {
                guard let successor = offer.successor, !isThere(successor, after: offer) else { continue }
                throw row.trouble("offers.\(index).successor", "“\(successor)” is not sold")
            }
        }
    }

    private func isThere(_ successor: String, after offer: Offer) -> Bool {
        if offer.status == .retired { return models.contains { $0.id == successor && !$0.liveOffers.isEmpty } }
        return models.contains { model in
            model.liveOffers.contains { $0.engine == offer.engine && $0.endpoint == successor }
        }
    }
}
