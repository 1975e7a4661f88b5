package import KinoraCore

/// A job as RunPod tells of it: in answers, in its list and in hooks.
package struct RunPodJob: Hashable, Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case inQueue = "IN_QUEUE"
        case inProgress = "IN_PROGRESS"
        case running = "RUNNING"
        case completed = "COMPLETED"
        case failed = "FAILED"
        case cancelled = "CANCELLED"
        case timedOut = "TIMED_OUT"
    }

    /// The whole of it.
    package var value: WireValue

    /// - Returns: nil for what is no JSON object.
    package init?(_ body: [UInt8]) {
        guard let value = WireValue.read(body), value.object != nil else { return nil }
        self.value = value
    }

    package init(_ value: WireValue) { self.value = value }

    /// Nil for an id that cannot be one: it goes into addresses.
    package var id: RequestID? {
        guard let text = value.object?["id"]?.text, (1...200).contains(text.utf8.count),
            text.utf8.allSatisfy(Self.isOfID)
        else { return nil }
        return RequestID(text)
    }

    private static func isOfID(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// As it was said.
    package var word: String? { value.object?["status"]?.text }
    package var status: Status? { word.flatMap(Status.init) }

    /// How long the address of a clip is good for.
    static let mediaLife = Milliseconds.hours(7 * 24)

    /// What a job that is done brought; nil when there is no address in it.
    package func result(_ pointers: ResultPointers?, body: [UInt8]) -> RequestProgress.Result? {
        guard let url = pointers.flatMap({ value.at($0.media)?.text }), !url.isEmpty else { return nil }
        return RequestProgress.Result(
            url: url, life: Self.mediaLife, body: String(decoding: body, as: UTF8.self), billed: billed(pointers))
    }

    /// - Returns: nil where nothing is said, and for what is no amount.
    package func billed(_ pointers: ResultPointers?) -> Money? {
        guard let usd = value.at(pointers?.cost ?? "/output/cost")?.number, (0...100_000).contains(usd) else {
            return nil
        }
        return Money(microUSD: Int64((usd * 1_000_000).rounded()))
    }
}
