import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("Every name that the world has for a model leads somewhere")
struct FindTests {
    @Test(
        "A name that is used today is itself",
        arguments: [
            ("fal-ai/wan-i2v", "wan-2.1-i2v"), ("wan-2-1-i2v-720", "wan-2.1-i2v"),
            ("fal-ai/kling-video/v2.6/pro/image-to-video", "kling-2.6-pro"),
            ("fal-ai/ltx-video/image-to-video", "ltx-video"),
            ("fal-ai/cogvideox-5b/image-to-video", "cogvideox-5b"), ("fal-ai/flux/dev", "flux-dev"),
            ("qwen-image-edit", "qwen-image-edit"), ("procedural", "procedural"),
        ])
    func live(_ name: String, _ id: String) throws {
        let found = try Shipped.catalog.get().find(name)
        #expect(found.model.id == id)
        #expect(found.note == nil)
    }

    @Test(
        "A name that was changed leads to the new one, and says so",
        arguments: [
            (
                "fal-ai/kling-video/v2.0/image-to-video", "kling-2.0-master",
                "fal-ai/kling-video/v2/master/image-to-video"
            ),
            (
                "fal-ai/kling-video/v2.5/pro/image-to-video", "kling-2.5-turbo-pro",
                "fal-ai/kling-video/v2.5-turbo/pro/image-to-video"
            ),
            ("fal-ai/minimax-video/image-to-video", "minimax-video-01", "fal-ai/minimax/video-01/image-to-video"),
            ("fal-ai/ltx-video/v2/image-to-video", "ltx-2.3", "fal-ai/ltx-2.3/image-to-video"),
            ("fal-ai/stable-video-diffusion", "svd", "fal-ai/stable-video"),
            ("fal-ai/stable-video-diffusion-xt", "svd", "fal-ai/stable-video"),
        ])
    func renamed(_ name: String, _ id: String, _ endpoint: String) throws {
        let found = try Shipped.catalog.get().find(name)
        #expect(found.model.id == id)
        #expect(found.offer?.endpoint == endpoint)
        #expect(found.note?.hasPrefix("\(name) is \(endpoint) now") == true)
    }

    @Test(
        "A name that is sold no more is refused with what to use",
        arguments: [
            ("fal-ai/luma-dream-machine", "use luma-ray-2"), ("fal-ai/runway-gen3/turbo/image-to-video", "use svd"),
            ("fal-ai/wan/v2.1/1.3b/image-to-video", "use wan-2.1-i2v"),
            ("fal-ai/sora-2/image-to-video", "use veo-3.1"), ("sora-2", "use veo-3.1"), ("sora-2-i2v", "use veo-3.1"),
        ])
    func retired(_ name: String, _ hint: String) throws {
        let catalog = try Shipped.catalog.get()
        let error = #expect(throws: KinoraError.self) { try catalog.find(name) }
        #expect(error?.code == .unavailable)
        #expect(error?.hint == hint)
        #expect(error?.message.hasPrefix("\(name) is sold no more: ") == true)
        // It can be looked at all the same.
        #expect(try catalog.row(of: name).offers.contains { $0.status == .retired })
    }

    @Test func `A name that nobody knows is refused with the nearest`() throws {
        let catalog = try Shipped.catalog.get()
        let error = #expect(throws: KinoraError.self) { try catalog.find("wan-2.1-i2w") }
        #expect(error?.code == .usage && error?.hint == "did you mean wan-2.1-i2v?")
        #expect(throws: KinoraError.self) { try catalog.row(of: "…") }
    }

    @Test("Each use has models that are sold", arguments: Model.Use.allCases)
    func uses(_ use: Model.Use) throws {
        let models = try Shipped.catalog.get().models(for: use)
        #expect(models.count >= 2)
        #expect(models.allSatisfy { !$0.liveOffers.isEmpty && $0.uses.contains(use) })
    }
}
