import Hummingbird
import KinoraCore

/// A request of the fake provider as RunPod would tell of it.
struct RunPodFakeJob: Sendable {
    let order: FakeOrder
    var word: String
    var output: [String: WireValue]?
    private let now_unixMs: Int64

    /// - Parameter url: where its clip lies when it is done
    init(_ order: FakeOrder, url: String, now_unixMs: Int64) {
        self.order = order
        self.now_unixMs = now_unixMs
        word = Self.word(for: order, now_unixMs)
        guard word == "COMPLETED" else { return }
        let usd = Double(order.billed_usd_micro(at: now_unixMs)) / 1_000_000
        output = ["video_url": .text(url), "cost": .number(usd)]
    }

    private static func word(for order: FakeOrder, _ now_unixMs: Int64) -> String {
        switch order.status(at: now_unixMs) {
        case .queued: "IN_QUEUE"
        case .running: order.number.isMultiple(of: 2) ? "RUNNING" : "IN_PROGRESS"
        case .done: "COMPLETED"
        case .failed: order.number.isMultiple(of: 3) ? "TIMED_OUT" : "FAILED"
        case .cancelled: "CANCELLED"
        }
    }

    /// As a worker writes it: JSON in a text.
    private static let exception =
        #"{"error_type": "<class 'RuntimeError'>", "error_message": "the sampler gave up", "#
        + #""error_traceback": "Traceback (most recent call last):\n  File \"/handler.py\", line 7", "#
        + #""hostname": "fake", "worker_id": "w1", "runpod_version": "1.12.0"}"#

    private var error: String? {
        switch word {
        case "FAILED": Self.exception
        case "TIMED_OUT": "job timed out after 1500000ms"
        default: nil
        }
    }

    var value: WireValue {
        var members: [String: WireValue] = ["id": .text(order.id), "status": .text(word)]
        if word != "IN_QUEUE" {
            members["delayTime"] = .integer(max(0, order.starts_unixMs - order.accepted_unixMs))
            members["workerId"] = .text("w1")
        }
        if let end = order.ends_unixMs, now_unixMs >= end {
            members["executionTime"] = .integer(end - order.starts_unixMs)
        }
        members["output"] = output.map(WireValue.object)
        members["error"] = error.map(WireValue.text)
        return .object(members)
    }

    /// As its list has it.
    var row: WireValue {
        guard case .object(var members) = value else { return value }
        members["webhook"] = order.hook.map(WireValue.text)
        members["input"] = order.input.flatMap { try? WireValue(text: $0) }
        return .object(members)
    }

    /// Failures come in the forms that RunPod has for them, one after the other: a public endpoint's 400, a worker's
    /// exception, a job that took too long.
    var status: HTTPResponse.Status { word == "FAILED" && order.number % 3 == 1 ? .badRequest : .ok }

    /// Where its clip is said to lie; nil when nothing is said.
    var url: String? {
        get { output?["video_url"]?.text }
        set { output?["video_url"] = newValue.map(WireValue.text) }
    }
}
