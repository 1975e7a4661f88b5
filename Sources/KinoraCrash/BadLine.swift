import KinoraCore
import Synchronization

/// A network on which some calls come to nothing before a byte has left (F-4).
final class BadLine: Transport {
    private let line: any Transport
    private let refused: Double
    private let dice = Mutex(Dice(seed: 4))

    /// - Parameter refused: the share of posts that do not leave.
    init(_ line: any Transport, refused: Double) {
        self.line = line
        self.refused = refused
    }

    func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse {
        let drawn = dice.withLock { $0.below(1_000_000) }
        if request.method == "POST", Double(drawn) < refused * 1_000_000 { throw .notSent("connection refused") }
        return try await line.send(request)
    }

    func download(_ request: WireRequest, to path: String) async throws(WireTrouble) -> WireResponse {
        try await line.download(request, to: path)
    }
}
