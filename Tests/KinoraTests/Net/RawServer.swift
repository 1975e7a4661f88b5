import NIOCore
import NIOPosix
import Synchronization

/// A listener on loopback that knows no protocol.
final class RawServer: Sendable {
    let port: Int
    private let count = Atomic(0)

    /// Connections that came in.
    var connections: Int { count.load(ordering: .relaxed) }

    private init(port: Int) { self.port = port }

    /// Says `answer` to the first bytes that come in on each connection, and goes on to the next ones, or closes.
    static func serve<Value: Sendable>(
        answering answer: String?, closing: Bool = false, _ body: @Sendable (RawServer) async throws -> Value
    ) async throws -> Value {
        let listener = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        let server = RawServer(port: listener.channel.localAddress?.port ?? 0)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await listener.executeThenClose { connections in
                    try await withThrowingDiscardingTaskGroup { talks in
                        for try await connection in connections {
                            server.count.add(1, ordering: .relaxed)
                            talks.addTask { try? await talk(connection, answer, closing) }
                        }
                    }
                }
            }
            defer { group.cancelAll() }
            return try await body(server)
        }
    }

    private static func talk(
        _ connection: NIOAsyncChannel<ByteBuffer, ByteBuffer>, _ answer: String?, _ closing: Bool
    ) async throws {
        try await connection.executeThenClose { input, output in
            for try await _ in input {
                if let answer { try await output.write(ByteBuffer(string: answer)) }
                if closing { return }
            }
        }
    }
}
