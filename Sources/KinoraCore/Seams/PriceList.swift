/// What is sold, by whom, and for how much. Nothing is sent to find out, and no key is needed.
public protocol PriceList: Sendable {
    /// Models, by family; those of a use alone when one is named.
    /// - Throws: ``KinoraError`` with `configuration` for a row that is wrong.
    func models(for use: Model.Use?) throws -> [ModelSheet]

    /// One model by its id, or by the name of an endpoint, old ones too.
    /// - Throws: ``KinoraError`` with `usage` for a name that nobody knows.
    func model(_ name: String) throws -> ModelSheet

    /// Who can be ordered from, and how each did so far.
    /// - Throws: ``KinoraError`` with `configuration` for a key file that cannot be used.
    func providers() async throws -> [ProviderStatus]

    /// Who would make it, for how much, in which order.
    /// - Throws: ``KinoraError``: `usage` for what no model takes, with the range; `badStill` or `notFound` for the
    ///   still; `unavailable` for what is sold no more.
    func quote(_ wish: OrderWish) async throws -> Quote
}
