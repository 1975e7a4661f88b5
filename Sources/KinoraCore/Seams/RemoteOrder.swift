/// What an engine that renders elsewhere is told: one order for each seller on the path, and the pictures that go
/// along. It is stored before anything is sent, and holds no key.
package struct RemoteOrder: Hashable, Sendable, Codable {
    /// In the order of the take's places.
    package var orders: [Order]
    /// Prepared: cropped, without metadata. Nil where words are enough.
    package var still: Picture?
    package var endStill: Picture?

    package init(orders: [Order], still: Picture? = nil, endStill: Picture? = nil) {
        self.orders = orders
        self.still = still
        self.endStill = endStill
    }

    /// A picture on our shelf.
    package struct Picture: Hashable, Sendable, Codable {
        package var artifact: Artifact
        /// `image/jpeg`
        package var contentType: String

        package init(artifact: Artifact, contentType: String) {
            self.artifact = artifact
            self.contentType = contentType
        }
    }

    /// The order for one seller; nil for a seller that is not on the path.
    package func order(at place: OfferPlace) -> Order? {
        orders.first { $0.offer.engine == place.provider && $0.offer.endpoint == place.endpoint }
    }

    package var pictures: [Picture] { [still, endStill].compactMap { $0 } }
}

extension Order.Pictures {
    /// ``Staging/url`` of a remote order: one address a line, the still first. No address has a line end in it.
    package init(staged: String?, of order: RemoteOrder) {
        var lines = (staged ?? "").split(separator: "\n").map(String.init)[...]
        self.init()
        if order.still != nil { still = lines.popFirst() }
        if order.endStill != nil { endStill = lines.popFirst() }
    }

    package static func staging(of addresses: [String]) -> String { addresses.joined(separator: "\n") }
}
