import AsyncHTTPClient
import KinoraCore
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// What of one response has arrived, and whether the request went out at all.
final class Arrival: HTTPClientResponseDelegate {
    typealias Response = WireResponse

    private struct Gathered {
        var isSent = false
        var response: WireResponse?
    }

    /// Ends a response that is of no use any more, or that is enough.
    private enum Stop: Error, CustomStringConvertible {
        case tooLong(most: Int64)
        case enough

        var description: String {
            switch self {
            case .tooLong(let most): "the response is longer than \(most) bytes"
            case .enough: "enough"
            }
        }
    }

    /// Of a refused download its words are kept, not its bytes.
    private static let mostWords = 64 << 10

    private let mostBytes: Int64
    private let file: ArrivalFile?
    /// Whether the request may change something at the other side.
    private let changes: Bool
    private let gathered = Mutex(Gathered())

    init(mostBytes: Int64, changes: Bool = false, file: ArrivalFile? = nil) {
        self.mostBytes = mostBytes
        self.changes = changes
        self.file = file
    }

    func didSendRequestHead(task: HTTPClient.Task<Response>, _ head: HTTPRequestHead) {
        gathered.withLock { $0.isSent = true }
    }

    func didSendRequest(task: HTTPClient.Task<Response>) {
        if changes { CrashPoint.reach("request.sent") }
    }

    func didReceiveHead(task: HTTPClient.Task<Response>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
        gathered.withLock {
            $0.response = WireResponse(
                status: Int(head.status.code), headers: head.headers.map { WireField($0.name, $0.value) })
        }
        let length = head.headers.first(name: "Content-Length").flatMap(Int64.init) ?? 0
        guard length > mostBytes, file == nil || head.status == .ok else {
            return task.eventLoop.makeSucceededVoidFuture()
        }
        return task.eventLoop.makeFailedFuture(Stop.tooLong(most: mostBytes))
    }

    func didReceiveBodyPart(task: HTTPClient.Task<Response>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
        let (status, total) = gathered.withLock { gathered in
            gathered.response?.bytes += Int64(buffer.readableBytes)
            return (gathered.response?.status ?? 0, gathered.response?.bytes ?? 0)
        }
        if let file, status == 200 {
            guard total <= mostBytes else { return task.eventLoop.makeFailedFuture(Stop.tooLong(most: mostBytes)) }
            CrashPoint.reach("download.begun")
            // The next part is asked for when this one is written: a slow disk slows the sender, not the memory.
            return NIOThreadPool.singleton.runIfActive(eventLoop: task.eventLoop) { try file.write(buffer) }
        }
        if file == nil, total > mostBytes { return task.eventLoop.makeFailedFuture(Stop.tooLong(most: mostBytes)) }
        gathered.withLock { $0.response?.body.append(contentsOf: buffer.readableBytesView) }
        if file != nil, total > Self.mostWords { return task.eventLoop.makeFailedFuture(Stop.enough) }
        return task.eventLoop.makeSucceededVoidFuture()
    }

    func didFinishRequest(task: HTTPClient.Task<Response>) throws -> WireResponse {
        try gathered.withLock { gathered in
            guard let response = gathered.response else { throw WireTrouble.broken("no response") }
            return response
        }
    }

    /// What an error means. The head of a request is far shorter than what a fresh socket takes at once, and the
    /// body follows it: where the head did not go, nothing did.
    func settle(_ error: any Error) throws(WireTrouble) -> WireResponse {
        let gathered = gathered.withLock { $0 }
        if case Stop.enough = error, let response = gathered.response { return response }
        if let trouble = error as? WireTrouble { throw trouble }
        throw gathered.isSent ? .broken(words(of: error)) : .notSent(words(of: error))
    }
}

/// An error without an address in it: addresses may hold a signature (I-16).
func words(of error: any Error) -> String {
    switch error {
    case let error as HTTPClientError: error.shortDescription
    case let error as NIOConnectionError: "no connection to \(error.host):\(error.port)"
    case let error as any CustomStringConvertible: error.description
    default: "\(type(of: error))"
    }
}
