import KinoraCore

@testable import KinoraCLI

/// Prices that a test looks up nowhere.
extension ScriptedStudio {
    func models(for use: Model.Use?) throws -> [ModelSheet] { [] }

    func providers() async throws -> [ProviderStatus] { [] }

    func model(_ name: String) throws -> ModelSheet { throw KinoraError(.usage, "there is no model “\(name)”") }

    func quote(_ wish: OrderWish) async throws -> Quote { throw KinoraError(.unavailable, "no prices here") }
}
