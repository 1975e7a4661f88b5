import Foundation
import Hummingbird
import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A call together with the connection it came over, which some faults break.
struct FakeContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// A still may be as large as the law allows, 25 MiB.
    var maxUploadSize: Int { 32 << 20 }

    /// How this server is reached.
    var origin: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    /// Breaks the connection off so that the client sees a reset.
    func cut() async throws {
        let linger = linger(l_onoff: 1, l_linger: 0)
        try? await (channel as? any SocketOptionProvider)?.setSoLinger(linger).get()
        try? await channel.close().get()
        throw CancellationError()
    }

    /// Ends the connection as if all were said.
    func end() async throws {
        try? await channel.close().get()
        throw CancellationError()
    }

    /// Says nothing until the client leaves.
    func wait() async throws {
        await withTaskCancellationHandler {
            try? await channel.closeFuture.get()
        } onCancel: {
            channel.close(promise: nil)
        }
        throw CancellationError()
    }

    func reset() async throws -> Response {
        try await cut()
        return FakeReply.plain(.internalServerError)
    }

    func hang() async throws -> Response {
        try await wait()
        return FakeReply.plain(.internalServerError)
    }
}
