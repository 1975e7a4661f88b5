import Foundation
import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

@Suite("Stills on their way to RunPod")
struct RunPodPicturesTests {
    private let shelf: ScratchShelf
    private let transport = RecordingTransport()
    private let engine: RunPodEngine

    init() throws {
        shelf = try ScratchShelf()
        engine = RunPodEngine(
            base: "http://127.0.0.1:1/v2", key: RunPodSamples.key, transport: transport, shelf: shelf)
    }

    private func picture(_ bytes: [UInt8], _ type: String = "image/jpeg") throws -> RemoteOrder.Picture {
        RemoteOrder.Picture(artifact: try shelf.put(bytes), contentType: type)
    }

    @Test func `What is written down is which picture it is; its bytes are in the order alone`() async throws {
        let (still, end) = (try picture([1, 2, 3, 4]), try picture([5], "image/png"))
        var errand = try RunPodSamples.errand(RunPodSamples.order(), still: still, endStill: end)
        errand.stagedURL = try await engine.stage(errand).url
        #expect(errand.stagedURL == "shelf:\(still.artifact.digest)\nshelf:\(end.artifact.digest)")
        #expect(transport.requests.isEmpty)
        let pictures = try await RunPodPictures.expanded(
            errand.stagedURL, of: RemoteOrder(orders: [], still: still, endStill: end), from: shelf)
        #expect(
            pictures
                == Order.Pictures(still: "data:image/jpeg;base64,AQIDBA==", endStill: "data:image/png;base64,BQ=="))
    }

    @Test func `An address that anybody can read is sent as it is`() async throws {
        let still = try picture([1])
        let pictures = try await RunPodPictures.expanded(
            "https://host/still.jpg", of: RemoteOrder(orders: [], still: still), from: shelf)
        #expect(pictures == Order.Pictures(still: "https://host/still.jpg"))
    }

    @Test func `A still that does not fit is refused before anything is called, and told how large it may be`()
        async throws
    {
        let still = try picture(Array(repeating: 7, count: 7_600_000))
        let errand = try RunPodSamples.errand(RunPodSamples.order(), still: still)
        let error = await #expect(throws: KinoraError.self) { try await engine.stage(errand) }
        #expect(error?.code == .badStill)
        #expect(error?.message.hasPrefix("the still has 7600000 bytes; runpod takes 749") == true)
        #expect(transport.requests.isEmpty)
    }

    @Test func `The largest still that fits makes a body that fits`() async throws {
        let order = try RunPodSamples.order()
        let still = try picture(Array(repeating: 7, count: 7_490_000))
        let errand = try RunPodSamples.errand(order, still: still)
        let staged = try await engine.stage(errand).url
        let pictures = try await RunPodPictures.expanded(
            staged, of: RemoteOrder(orders: [order], still: still), from: shelf)
        let hook = "https://host.example/hooks/runpod/" + String(repeating: "a", count: 26)
        #expect(RunPodBody.json(order, pictures, hook: hook).count <= RunPodRequest.mostBody_B)
    }

    @Test func `A still that is gone from the shelf is not ordered`() async throws {
        let gone = RemoteOrder.Picture(
            artifact: Artifact(digest: String(repeating: "0", count: 64), bytes: 3), contentType: "image/png")
        let errand = try RunPodSamples.errand(RunPodSamples.order(), still: gone)
        let error = await #expect(throws: KinoraError.self) { try await engine.stage(errand) }
        #expect(error?.code == .notFound)
        guard case .refused(.notSent, _) = await engine.submit(errand) else {
            Issue.record("it was sent")
            return
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `An order without a picture stages nothing`() async throws {
        #expect(try await engine.stage(RunPodSamples.errand(RunPodSamples.order())) == Staging(url: nil, until: nil))
    }
}
