import Kinora
import KinoraCore
import KinoraTestKit
import Testing

@Suite("Downloads")
struct DownloadTests {
    @Test("A clip arrives byte for byte, in the file and not in the response")
    func whole() async throws {
        let folder = try ScratchFolder()
        try await Wire.up { wire in
            let (url, id) = try await wire.clip()
            let response = try await wire.transport.download(WireRequest("GET", url), to: folder("clip.mp4"))
            let bytes = try folder.read("clip.mp4")
            #expect(response.status == 200)
            #expect(response.body.isEmpty)
            #expect(response.bytes == Int64(bytes.count))
            #expect(FakeClips.request(of: bytes) == id)
        }
    }

    @Test(
        "A refusal leaves the file empty and its words in the response",
        arguments: zip(
            [FakeFault.media409, .media403, .media404, .mediaRedirect, .mediaError], [409, 403, 404, 302, 502]))
    func refusal(_ fault: FakeFault, status: Int) async throws {
        let folder = try ScratchFolder()
        try folder.write("what was there".utf8, to: "clip.mp4")
        try await Wire.up(FakeScenario(fault)) { wire in
            let url = try await wire.clip().url
            let response = try await wire.transport.download(WireRequest("GET", url), to: folder("clip.mp4"))
            #expect(response.status == status)
            #expect(try folder.read("clip.mp4").isEmpty)
            #expect(!response.body.isEmpty)
            // The fault was for the first try alone: nobody tried twice.
            #expect(try await wire.transport.download(WireRequest("GET", url), to: folder("b")).status == 200)
        }
    }

    @Test("A body that breaks off is trouble", arguments: [FakeFault.mediaReset, .mediaTruncated, .mediaStall])
    func short(_ fault: FakeFault) async throws {
        let folder = try ScratchFolder()
        try await Wire.up(FakeScenario(fault), patience: HTTPTransport.Patience(stall: 300)) { wire in
            let url = try await wire.clip().url
            let request = WireRequest("GET", url)
            #expect(await trouble { try await wire.transport.download(request, to: folder("a")) } == "broken")
        }
    }

    @Test("A flood is cut off at the size asked for")
    func flood() async throws {
        let folder = try ScratchFolder()
        try await Wire.up(FakeScenario(.mediaHuge)) { wire in
            let request = WireRequest("GET", try await wire.clip().url, mostBytes: 1 << 20)
            #expect(await trouble { try await wire.transport.download(request, to: folder("a")) } == "broken")
            #expect(try folder.read("a").count <= 1 << 20)
        }
    }

    @Test("What says beforehand that it is too long is not fetched")
    func tooLong() async throws {
        let folder = try ScratchFolder()
        try await Wire.up { wire in
            let request = WireRequest("GET", try await wire.clip().url, mostBytes: 100)
            #expect(await trouble { try await wire.transport.download(request, to: folder("a")) } == "broken")
            #expect(try folder.read("a").isEmpty)
        }
    }

    @Test("Packed bytes stay packed")
    func packed() async throws {
        let folder = try ScratchFolder()
        try await Wire.up(FakeScenario(.mediaGzip)) { wire in
            let response = try await wire.transport.download(
                WireRequest("GET", try await wire.clip().url), to: folder("a"))
            #expect(response.field("Content-Encoding") == "gzip")
            #expect(try folder.read("a").starts(with: [0x1F, 0x8B]))
        }
    }

    @Test("Where the file cannot be written, nothing is asked for")
    func noPlace() async throws {
        try await HTTPTransport.open { transport in
            let request = WireRequest("GET", "http://127.0.0.1:1/")
            #expect(await trouble { try await transport.download(request, to: "/nowhere/at/all") } == "not sent")
        }
    }
}
