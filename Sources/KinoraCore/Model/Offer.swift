/// A model as one engine sells it: where, under which names, for how much, and who says so.
package struct Offer: Hashable, Sendable {
    package enum Status: String, Sendable, Codable {
        case live
        /// Sold under another name; ``successor`` is used in its place.
        case renamed
        /// Sold no more. It is refused, and ``successor`` is what to use.
        case retired
    }

    package var engine: String
    package var endpoint: String
    package var status: Status
    /// An endpoint of the same engine for what was renamed; a model for what was retired, if there is one.
    package var successor: String?
    /// By canonical name; values of several names joined by `+` decide together.
    package var wire: [String: Wire]
    /// Sent as it stands, whatever the order.
    package var fixed: [String: WireValue]
    /// Names that the endpoint does not take, or not as one would think.
    package var forbid: [String]
    /// Where this seller's range is narrower than the model's.
    package var limits: [String: Limit]
    package var length: ClipLength?
    package var result: ResultPointers?
    /// `nil`: nobody says what it costs.
    package var price: PriceRule?
    package var source: String
    /// `YYYY-MM-DD`.
    package var checked: String
    package var notes: [String]
}

/// A part of a setting's range.
package struct Limit: Hashable, Sendable, Codable {
    package var min: Double?
    package var max: Double?
    package var only: [WireValue]?

    package func allows(_ value: WireValue) -> Bool {
        if let only, !only.contains(value) { return false }
        guard let number = value.number else { return true }
        return number >= min ?? -.infinity && number <= max ?? .infinity
    }

    /// What is allowed, as a sentence ends.
    package var range: String {
        if let only { return only.map(\.description).joined(separator: ", ") }
        let low = min.map { WireValue.number($0).description } ?? ""
        return low + "–" + (max.map { WireValue.number($0).description } ?? "")
    }
}

/// Where in a result the things are that we want (JSON Pointer, RFC 6901).
package struct ResultPointers: Hashable, Sendable, Codable {
    /// The address of the clip, or of the still.
    package var media: String
    package var seed: String?
    /// US dollars.
    package var cost: String?
}

extension Offer: Codable {
    private enum Key: String, CodingKey {
        case engine, endpoint, status, successor, wire, fixed, forbid, limits, length, result, price, source, checked
        case notes
    }

    package init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: Key.self)
        engine = try row.decode(String.self, forKey: .engine)
        endpoint = try row.decode(String.self, forKey: .endpoint)
        status = try row.decode(Status.self, forKey: .status)
        successor = try row.decodeIfPresent(String.self, forKey: .successor)
        wire = try row.decodeIfPresent([String: Wire].self, forKey: .wire) ?? [:]
        fixed = try row.decodeIfPresent([String: WireValue].self, forKey: .fixed) ?? [:]
        forbid = try row.decodeIfPresent([String].self, forKey: .forbid) ?? []
        limits = try row.decodeIfPresent([String: Limit].self, forKey: .limits) ?? [:]
        length = try row.decodeIfPresent(ClipLength.self, forKey: .length)
        result = try row.decodeIfPresent(ResultPointers.self, forKey: .result)
        price = try row.decodeIfPresent(PriceRule.self, forKey: .price)
        // A price that nobody knows is written down as such, never left out.
        if status == .live, !row.contains(.price) {
            let context = DecodingError.Context(codingPath: row.codingPath, debugDescription: "no price")
            throw DecodingError.keyNotFound(Key.price, context)
        }
        source = try row.decode(String.self, forKey: .source)
        checked = try row.decode(String.self, forKey: .checked)
        notes = try row.decodeIfPresent([String].self, forKey: .notes) ?? []
    }

    package func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: Key.self)
        try row.encode(engine, forKey: .engine)
        try row.encode(endpoint, forKey: .endpoint)
        try row.encode(status, forKey: .status)
        try row.encodeIfPresent(successor, forKey: .successor)
        try row.encode(wire, forKey: .wire)
        try row.encode(fixed, forKey: .fixed)
        try row.encode(forbid, forKey: .forbid)
        try row.encode(limits, forKey: .limits)
        try row.encodeIfPresent(length, forKey: .length)
        try row.encodeIfPresent(result, forKey: .result)
        try row.encode(price, forKey: .price)
        try row.encode(source, forKey: .source)
        try row.encode(checked, forKey: .checked)
        try row.encode(notes, forKey: .notes)
    }
}
