import AsyncHTTPClient
import Foundation
import Hummingbird
package import KinoraCore
import Logging
import NIOCore
import NIOHTTP1

/// The fake provider on loopback, for as long as a test or a process wants it.
package struct FakeServer: Sendable {
    /// `http://127.0.0.1:PORT`
    package let url: String
    private let provider: FakeProvider

    /// What it was asked for and bills.
    package var book: FakeBook { get async { await provider.book } }

    /// Hooks whose address was `/caught/…` of this server.
    package var caught: [WireRequest] { get async { await provider.caught } }

    /// Serves while `body` runs.
    /// - Parameter speech: the protocol that it speaks.
    /// - Parameter key: whoever comes without it is sent away with 401; nil lets everybody in.
    /// - Parameter book: the file that its book is kept in; nil for one that is forgotten.
    /// - Parameter port: 0 for any that is free.
    package static func serve<Value: Sendable>(
        _ scenario: FakeScenario = FakeScenario(), speaking speech: FakeSpeech = .loopback, key: String? = nil,
        book: String? = nil, port: Int = 0, _ body: @Sendable (FakeServer) async throws -> Value
    ) async throws -> Value {
        let (hooks, announcing) = AsyncStream<FakeHook>.makeStream()
        let provider = try FakeProvider(
            scenario, clips: await FakeClipCache.shared.clips(seconds: scenario.clip_seconds), book: book,
            hooks: announcing)
        let router = Router(context: FakeContext.self)
        let desk = FakeDesk(provider: provider, scenario: scenario, key: key)
        let dialect = speech.dialect(desk)
        FakeShop(desk: desk).register(in: router)
        dialect.register(in: router)
        let (ports, listening) = AsyncThrowingStream<Int, any Error>.makeStream()
        var logger = Logger(label: "kinora.fake")
        logger.logLevel = .critical
        let application = Application(
            router: router, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)),
            onServerRunning: { listening.yield($0.localAddress?.port ?? 0) }, logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                do { try await application.run() } catch { listening.finish(throwing: error) }
                listening.finish()
            }
            group.addTask { await deliver(hooks, in: dialect) }
            defer { group.cancelAll() }
            for try await port in ports {
                await provider.open(at: "http://127.0.0.1:\(port)")
                let server = FakeServer(url: "http://127.0.0.1:\(port)", provider: provider)
                let value: Value
                do { value = try await body(server) } catch {
                    await server.calm()
                    throw error
                }
                await server.calm()
                return value
            }
            throw CancellationError()
        }
    }

    /// Waits until every connection that was begun is taken in. One that is being taken in while the server goes ends
    /// the process: NIO's word for it is "Deinited NIOAsyncWriter without calling finish()". Connections are taken in
    /// one after the other and given to the loops in turn, so a call for each loop comes behind all of them.
    private func calm() async {
        let transport = RecordingTransport(patience: .seconds(5))
        for _ in 0..<System.coreCount { _ = try? await transport.send(WireRequest("GET", "\(url)/book")) }
    }

    /// Posts each hook when it is due, once, and asks nobody whether it arrived.
    private static func deliver(_ hooks: AsyncStream<FakeHook>, in dialect: any FakeDialect) async {
        await withDiscardingTaskGroup { group in
            for await hook in hooks {
                group.addTask {
                    let wait = max(0, hook.at_unixMs - FakeProvider.now_unixMs)
                    guard (try? await Task.sleep(for: .milliseconds(wait))) != nil,
                        let news = try? await dialect.news(hook)
                    else { return }
                    var request = HTTPClientRequest(url: hook.url)
                    request.method = .POST
                    request.headers.add(name: "Content-Type", value: "application/json")
                    for (name, value) in news.headers { request.headers.add(name: name, value: value) }
                    request.body = .bytes(ByteBuffer(bytes: news.body))
                    _ = try? await HTTPClient.shared.execute(request, timeout: .seconds(5))
                }
            }
        }
    }
}

/// Making the clips costs a few runs of ffmpeg: once a process is enough.
private actor FakeClipCache {
    static let shared = FakeClipCache()
    private var made: [Double: Task<FakeClips, any Error>] = [:]

    func clips(seconds: Double) async throws -> FakeClips {
        let task = made[seconds] ?? Task { try await FakeClips(seconds: seconds) }
        made[seconds] = task
        return try await task.value
    }
}
