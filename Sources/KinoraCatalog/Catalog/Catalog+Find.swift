package import KinoraCore

extension Catalog {
    /// What a name leads to.
    package struct Finding: Sendable {
        package var model: Model
        /// The one seller that was named, by its endpoint.
        package var offer: Offer?
        /// What became of the name, where it is another's now.
        package var note: String?
    }

    /// Models for a use, or all of them.
    package func models(for use: Model.Use?) -> [Model] {
        guard let use else { return models }
        return models.filter { $0.uses.contains(use) && !$0.liveOffers.isEmpty }
    }

    /// Follows a model's id or the name of an endpoint, old or new.
    /// - Throws: ``KinoraError`` with `unavailable` for what is sold no more, naming what to use, and `usage` for a
    ///   name that nobody knows.
    package func find(_ name: String) throws -> Finding {
        if let model = models.first(where: { $0.id == name }) {
            guard model.liveOffers.isEmpty else { return Finding(model: model) }
            throw retired(name, model.offers.first)
        }
        for model in models {
            guard let offer = model.offers.first(where: { $0.endpoint == name }) else { continue }
            switch offer.status {
            case .live: return Finding(model: model, offer: offer)
            case .retired: throw retired(name, offer)
            case .renamed:
                let heir = try find(offer.successor ?? "")
                let why = offer.notes.first.map { ": " + $0 } ?? ""
                return Finding(
                    model: heir.model, offer: heir.offer,
                    note: "\(name) is \(offer.successor ?? "") now\(why); used in its place")
            }
        }
        throw unknown(name)
    }

    /// The row that a name stands in, whatever became of it: for showing, not for ordering.
    package func row(of name: String) throws -> Model {
        let named = models.first { $0.id == name } ?? models.first { $0.offers.contains { $0.endpoint == name } }
        guard let named else { throw unknown(name) }
        return named
    }

    private func retired(_ name: String, _ offer: Offer?) -> KinoraError {
        let why = offer?.notes.first.map { ": " + $0 } ?? ""
        return KinoraError(
            .unavailable, "\(name) is sold no more\(why)",
            hint: offer?.successor.map { "use \($0)" } ?? "see kinora models")
    }

    private func unknown(_ name: String) -> KinoraError {
        let names = models.map(\.id) + models.flatMap(\.offers).map(\.endpoint)
        let nearest = Suggestion.nearest(to: name, among: names)
        return KinoraError(
            .usage, "there is no model “\(name.prefix(80))”",
            hint: nearest.map { "did you mean \($0)?" } ?? "see kinora models")
    }
}
