import KinoraCore

/// What a take that is made elsewhere is stored with: what the engines are told, and where the clip goes. Engines read
/// their part of the same text.
struct PaidOrder: Codable, Sendable, Hashable {
    var remote: RemoteOrder
    var delivery: Place

    /// Where a clip goes when it is here.
    struct Place: Codable, Sendable, Hashable {
        /// As the person named it; `nil` where words were enough.
        var stillPath: String?
        var product = Model.Product.clip
        /// Absolute.
        var clipPath: String
        /// Nobody chose the path: another is taken where something stands by then.
        var isDefaultPath: Bool
    }

    private enum Key: String, CodingKey { case delivery }

    init(remote: RemoteOrder, delivery: Place) {
        self.remote = remote
        self.delivery = delivery
    }

    init(from decoder: any Decoder) throws {
        remote = try RemoteOrder(from: decoder)
        delivery = try decoder.container(keyedBy: Key.self).decode(Place.self, forKey: .delivery)
    }

    func encode(to encoder: any Encoder) throws {
        try remote.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(delivery, forKey: .delivery)
    }

    /// - Throws: `internalFault` for an order that this kinora cannot read.
    init(json: String) throws {
        do {
            self = try JSONText.read(Self.self, json)
        } catch {
            throw KinoraError(.internalFault, "an order cannot be read", cause: error)
        }
    }
}

extension TakeRecord {
    /// Made by an engine that is not in this process.
    var isRemote: Bool { places.contains { $0.provider != EmbeddedEngine.name } }

    /// The order that an attempt was made by, and the length that it asked for.
    func paidOrder(of attempt: Int) throws -> Order? {
        try PaidOrder(json: order).remote.order(at: places[state.attempts[attempt].offer])
    }
}
