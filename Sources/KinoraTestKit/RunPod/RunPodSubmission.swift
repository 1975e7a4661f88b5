import Foundation
import KinoraCore

/// A job as it comes in, and what the book has of it.
struct RunPodSubmission {
    let order: FakeSubmission

    /// - Returns: nil for what RunPod would not take.
    init?(_ body: Data, endpoint: String, price_usd_micro: Int64) {
        guard let value = try? JSONDecoder().decode(WireValue.self, from: body),
            var input = value.object?["input"]?.object, !input.isEmpty
        else { return nil }
        let hook = value.object?["webhook"]?.text
        let token = hook.flatMap { $0.split(separator: "/").last.map(String.init) } ?? ""
        let seed = input["seed"]?.number ?? 0
        let still = input["image"]?.text
        // Pictures would make a book of it that nobody wants to read.
        input = input.mapValues { $0.text.map { .text(String($0.prefix(4_096))) } ?? $0 }
        order = FakeSubmission(
            prompt: input["prompt"]?.text ?? "", seed: seed > 0 ? UInt64(seed) : 0, token: token,
            price_usd_micro: price_usd_micro, still: still.map { String($0.prefix(64)) }, hook: hook,
            endpoint: endpoint, input: WireValue.object(input).json)
    }
}

extension WireValue {
    init(text: String) throws { self = try JSONDecoder().decode(WireValue.self, from: Data(text.utf8)) }
}
