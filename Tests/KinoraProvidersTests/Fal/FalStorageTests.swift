import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

@Suite("Pictures on their way to fal")
struct FalStorageTests {
    private struct Bench: Sendable {
        let server: FakeServer
        let wire: RecordingTransport
        let engine: FalEngine
        let shelf: ScratchShelf

        /// Stages pictures of these sizes, the still first.
        func stage(_ sizes: Int...) async throws -> (addresses: [String], pictures: [[UInt8]]) {
            let pictures = sizes.map { size in (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ size) } }
            let stored = try pictures.map {
                RemoteOrder.Picture(artifact: try shelf.put($0), contentType: "image/jpeg")
            }
            var errand = try FalSamples.errand()
            errand.order = FalSamples.json(try FalSamples.order(), still: stored[0], end: stored.dropFirst().first)
            let staging = try await engine.stage(errand)
            #expect(staging.until == Budgets.stagedLife)
            return (staging.url?.split(separator: "\n").map(String.init) ?? [], pictures)
        }

        func bytes(at url: String) async throws -> [UInt8] {
            try await wire.send(WireRequest("GET", url, mostBytes: 1 << 30)).body
        }
    }

    private func up(
        _ faults: [FakeFault] = [], key: String = "k", whole_B: Int = 1_000, part_B: Int = 300,
        _ body: @Sendable (Bench) async throws -> Void
    ) async throws {
        let scenario = FakeScenario(scripts: [.init(request: 0, faults: faults)])
        try await FakeServer.serve(scenario, speaking: .fal, key: "k") { server in
            let wire = RecordingTransport()
            let shelf = try ScratchShelf()
            let engine = FalEngine(
                hosts: FalHosts(below: server.url), key: ProviderKey(name: "FAL_KEY", text: key), transport: wire,
                shelf: shelf, whole_B: whole_B, part_B: part_B)
            try await body(Bench(server: server, wire: wire, engine: engine, shelf: shelf))
        }
    }

    @Test("Two pictures have two addresses, and one token is enough")
    func two() async throws {
        try await up { bench in
            let (addresses, pictures) = try await bench.stage(500, 900)
            #expect(addresses.count == 2)
            for (address, picture) in zip(addresses, pictures) {
                #expect(try await bench.bytes(at: address) == picture)
            }
            #expect(bench.wire.requests.count { $0.url.contains("/auth/token") } == 1)
            #expect(addresses[0].hasSuffix(".jpg"))
        }
    }

    @Test("A long picture goes in parts and arrives in one piece")
    func parts() async throws {
        try await up { bench in
            let (addresses, pictures) = try await bench.stage(1_001)
            #expect(try await bench.bytes(at: addresses[0]) == pictures[0])
            #expect(bench.wire.requests.count { $0.method == "PUT" } == 4)
        }
    }

    @Test("When the CDN does not take it, it goes the way round")
    func roundAbout() async throws {
        try await up([.stillError]) { bench in
            let (addresses, pictures) = try await bench.stage(500)
            #expect(try await bench.bytes(at: addresses[0]) == pictures[0])
            #expect(bench.wire.requests.contains { $0.url.contains("/upload/initiate") })
        }
    }

    @Test("When neither takes it, it is staged nowhere")
    func nowhere() async throws {
        try await up([.stillError, .stillError]) { bench in
            await #expect(throws: KinoraError.self) { try await bench.stage(500) }
        }
    }

    @Test("A key that is refused is tried one way only, and named, not told")
    func key() async throws {
        try await up(key: "wrong-secret") { bench in
            let error = await #expect(throws: KinoraError.self) { try await bench.stage(500) }
            #expect(error?.code == .notPermitted)
            #expect(error.map { "\($0)".contains("FAL_KEY") && !"\($0)".contains("wrong-secret") } == true)
            #expect(bench.wire.requests.count == 1)
        }
    }

    @Test("The key goes to fal's own servers, never to the CDN")
    func hosts() async throws {
        try await up([.stillError]) { bench in
            _ = try await bench.stage(500, 1_500)
            for request in bench.wire.requests where request.url.contains("/cdn/") {
                #expect(!request.headers.contains { $0.value.contains("Key ") }, "\(request.url)")
            }
        }
    }

    @Test("A picture that lies on the shelf no more is told as such")
    func gone() async throws {
        try await up { bench in
            let errand = try FalSamples.errand(staged: "")
            let error = await #expect(throws: KinoraError.self) { try await bench.engine.stage(errand) }
            #expect(error?.code == .notFound)
        }
    }

    @Test("Bytes go over TLS or to a server that is set, to no other that an answer names")
    func strangers() async throws {
        let (engine, wire) = try FalSamples.engine { request in
            request.url.contains("/auth/token")
                ? .text(500, "") : .text(200, #"{"upload_url":"http://evil.example/","file_url":"https://a/b"}"#)
        }
        let errand = try FalSamples.errand(staged: "")
        await #expect(throws: KinoraError.self) { try await engine.stage(errand) }
        #expect(!wire.requests.contains { $0.url.contains("evil") })
    }
}
