import KinoraCore

/// A page of fal's list of requests.
struct FalListPage: Hashable, Sendable {
    struct Row: Hashable, Sendable {
        var request: String
        var sent_unixMs: Int64?
        var ended_unixMs: Int64?
        /// Nil where the account keeps none.
        var input: WireValue?
    }

    var rows: [Row]
    /// Where the next page begins; nil after the last one.
    var next: String?

    /// Nil for what is no page: it must never pass for an empty one.
    init?(_ value: WireValue?) {
        guard let value, let items = value["items"]?.list else { return nil }
        rows = items.compactMap { item in
            guard let request = item["request_id"]?.text else { return nil }
            return Row(
                request: request, sent_unixMs: item["sent_at"]?.text.flatMap(WireTime.unixMs(iso8601:)),
                ended_unixMs: item["ended_at"]?.text.flatMap(WireTime.unixMs(iso8601:)),
                input: Self.input(item["json_input"]))
        }
        guard rows.count == items.count else { return nil }
        next = value["next_cursor"]?.text
        switch value["has_more"]?.flag {
        case true? where next == nil: return nil
        case false?: next = nil
        default: break
        }
    }

    private static func input(_ value: WireValue?) -> WireValue? {
        switch value {
        case .object?: value
        case .text(let text)?: WireValue.read(text.utf8)
        default: nil
        }
    }
}

/// How a request of ours is known in the list again.
struct FalMatch: Sendable {
    /// What is told apart by: the still's address, which no other take has, and the seed; the prompt where there is
    /// neither.
    let marks: [String: WireValue]
    /// Not before this, by fal's clock.
    let from_unixMs: Int64

    /// - Parameter body: what was sent.
    init(order: Order, body: WireValue, from_unixMs: Int64) {
        func sent(_ name: String) -> (String, WireValue)? {
            guard let to = order.offer.wire[name]?.to, let value = body[to], value != .null else { return nil }
            return (to, value)
        }
        // A still's address is its own; where there is none, words and seed together must do.
        let names = order.offer.wire["still"] == nil ? ["seed", "prompt"] : ["still", "end_still", "seed"]
        var marks = names.compactMap(sent)
        if marks.isEmpty { marks = ["prompt"].compactMap(sent) }
        self.marks = Dictionary(marks) { first, _ in first }
        self.from_unixMs = from_unixMs
    }

    /// An earlier attempt of the same take looks the same, but it had ended before this one began.
    func isInTime(_ row: FalListPage.Row) -> Bool {
        if let sent = row.sent_unixMs, sent < from_unixMs { return false }
        if let ended = row.ended_unixMs, ended < from_unixMs { return false }
        return true
    }

    func fits(_ input: WireValue) -> Bool {
        !marks.isEmpty
            && marks.allSatisfy { name, value in
                guard let theirs = input[name] else { return false }
                if let number = value.number { return theirs.number == number || theirs.text == value.description }
                return theirs == value
            }
    }
}
