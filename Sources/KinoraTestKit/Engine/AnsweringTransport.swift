package import KinoraCore
import Synchronization

/// A network that answers what a test wrote down, and remembers what it was asked.
package final class AnsweringTransport: Transport {
    private let answer: @Sendable (WireRequest) throws(WireTrouble) -> WireResponse
    private let sent = Mutex<[WireRequest]>([])

    /// - Parameter answer: asked for each request; a thrown trouble is that of the network.
    package init(_ answer: @escaping @Sendable (WireRequest) throws(WireTrouble) -> WireResponse) {
        self.answer = answer
    }

    /// Answers one after the other; the last again and again.
    package convenience init(inTurn answers: [WireResponse]) {
        let left = Box(answers)
        self.init { _ in
            let answers = left.value
            if answers.count > 1 { left.set(Array(answers.dropFirst())) }
            return answers.first ?? WireResponse(status: 500)
        }
    }

    package var requests: [WireRequest] { sent.withLock { $0 } }

    package func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse {
        sent.withLock { $0.append(request) }
        return try answer(request)
    }

    package func download(_ request: WireRequest, to path: String) async throws(WireTrouble) -> WireResponse {
        try await send(request)
    }
}

extension WireResponse {
    /// An answer with a body of JSON, or of whatever text it is.
    package static func text(_ status: Int, _ text: String, _ headers: [WireField] = []) -> WireResponse {
        WireResponse(
            status: status, headers: [WireField("content-type", "application/json")] + headers,
            body: Array(text.utf8), bytes: Int64(text.utf8.count))
    }
}
