import KinoraCatalog
public import KinoraCore
import KinoraMedia

extension LocalStudio {
    public func models(for use: Model.Use?) throws -> [ModelSheet] {
        try catalog().models(for: use).map { ModelSheet($0) }
    }

    public func model(_ name: String) throws -> ModelSheet { ModelSheet(try catalog().row(of: name)) }

    public func usualModel() throws -> String {
        if let named = configuration.video.defaultModel, named != "auto" { return named }
        return EngineKeys.missing(in: try KeyFiles.read(into: environment)).hasKey ? "auto" : EmbeddedEngine.model
    }

    public func quote(_ wish: OrderWish) async throws -> Quote {
        let catalog = try catalog()
        let still = try wish.stillPath.map { try StillReader.shape(of: $0) }
        if let path = wish.endStillPath { _ = try StillReader.shape(of: path) }
        let keys = EngineKeys.missing(in: try KeyFiles.read(into: environment))
        let quoting = Quoting(
            models: catalog.models, missingKeys: keys.variables, hasKey: keys.hasKey,
            history: try await history())
        do {
            var quote: Quote
            if wish.model == "auto" {
                quote = try quoting.chosen(wish, still: still)
            } else {
                let found = try catalog.find(wish.model)
                quote = try quoting.quote(wish, of: found.model, still: still, first: found.offer)
                if let note = found.note { quote.notes.insert(note, at: 0) }
            }
            return quote
        } catch let misfit as Misfit {
            throw misfit.error
        }
    }

    /// What was measured, as quotes look it up.
    private func history() async throws -> [String: Measured] {
        // What cannot be read is no reason to quote nothing.
        let found = (try? await measured()) ?? []
        return Dictionary(
            found.map { ("\($0.place.provider) \($0.place.endpoint)", $0.measured) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The catalog with a person's own rows, and with the settings of the engine that is built in.
    private func catalog() throws -> Catalog {
        let catalog = try Catalog.load(own: configuration.models)
        let own = Kinora.settings.map(ModelSetting.init)
        return Catalog(
            checked: catalog.models.map { model in
                guard model.offers.contains(where: { $0.engine == EmbeddedEngine.name }) else { return model }
                var model = model
                model.settings += own
                for index in model.offers.indices {
                    for setting in own { model.offers[index].wire[setting.name] = Wire(to: setting.name) }
                }
                return model
            })
    }
}
