import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("What cannot be done is told before anything is sent")
struct WishTests {
    @Test(
        "A value out of range is refused with the range and what was given",
        arguments: [
            ("wan-2.1-i2v", "guidance", "20", "guidance 1–10 for wan-2.1-i2v; you gave 20", "--set guidance=5"),
            ("wan-2.1-i2v", "guidance", "0.99", "guidance 1–10 for wan-2.1-i2v; you gave 0.99", "--set guidance=5"),
            ("wan-2.1-i2v", "guidance", "much", "guidance 1–10 for wan-2.1-i2v; you gave much", "--set guidance=5"),
            ("wan-2.1-i2v", "guidance", "nan", "guidance 1–10 for wan-2.1-i2v; you gave nan", "--set guidance=5"),
            ("wan-2.1-i2v", "steps", "30.5", "steps 2–40 for wan-2.1-i2v; you gave 30.5", "--set steps=30"),
            (
                "wan-2.6-i2v", "resolution", "4k", "resolution is 720p or 1080p for wan-2.6-i2v; you gave 4k",
                "--set resolution=720p"
            ),
            ("ltx-video", "guidance", "1", "guidance above 1–10 for ltx-video; you gave 1", "--set guidance=3"),
            ("svd", "motion", "0", "motion 1–255 for svd; you gave 0", "--set motion=127"),
            ("wan-2.1-i2v", "safety", "", "safety is true or false for wan-2.1-i2v; you gave nothing", "safety=true"),
            (
                "flux-dev-lora", "loras", "/etc/passwd",
                "loras is URL*strength, several with commas between for flux-dev-lora; you gave /etc/passwd", "https://"
            ),
        ])
    func range(_ id: String, _ name: String, _ value: String, _ reason: String, _ hint: String) throws {
        let misfit = try #require(try Shipped.misfit(id) { $0.settings[name] = value })
        #expect(misfit.reason == reason)
        #expect(misfit.hint.contains(hint))
        #expect(misfit.code == .usage)
    }

    @Test("Both ends of a range are in it", arguments: [("guidance", "1"), ("guidance", "10"), ("steps", "2")])
    func ends(_ name: String, _ value: String) throws {
        #expect(try Shipped.misfit("wan-2.1-i2v") { $0.settings[name] = value } == nil)
    }

    @Test func `A name of the wire leads to the one that is meant`() throws {
        let wire = try #require(try Shipped.misfit("wan-2.1-i2v") { $0.settings["guide_scale"] = "5" })
        #expect(wire.hint == "it is called guidance here: --set guidance=…")
        let forbidden = try #require(try Shipped.misfit("wan-2.1-i2v") { $0.settings["strength"] = "1" })
        #expect(forbidden.reason == "wan-2.1-i2v does not take strength (fal)")
        let slip = try #require(try Shipped.misfit("wan-2.1-i2v") { $0.settings["guidence"] = "5" })
        #expect(slip.hint == "did you mean guidance?")
        let option = try #require(try Shipped.misfit("wan-2.1-i2v") { $0.settings["seed"] = "5" })
        #expect(option.hint.contains("an option of its own"))
    }

    @Test func `A setting that one seller lacks leaves the others`() throws {
        let quote = try Shipped.quote("wan-2.1-i2v") { $0.settings["acceleration"] = "none" }
        #expect(quote.path.map(\.provider) == ["fal"])
        #expect(quote.refused.map(\.reason) == ["runpod has no acceleration for wan-2.1-i2v"])
        let small = try Shipped.quote("wan-2.1-i2v") { $0.resolution = "480p" }
        #expect(small.refused.map(\.reason) == ["resolution 720p for wan-2.1-i2v on runpod; you gave 480p"])
    }

    @Test(
        "A length that cannot be made is refused with the nearest, its price, and another rate where there is one",
        arguments: [
            (
                "kling-2.1-standard", 7.0, "kling-2.1-standard makes 5 or 10 s on fal; you asked for 7 s",
                "--seconds 5 for $0.28"
            ),
            (
                "kling-2.1-standard", 8, "kling-2.1-standard makes 5 or 10 s on fal; you asked for 8 s",
                "--seconds 10 for $0.56"
            ),
            ("wan-2.7-i2v", 20, "wan-2.7-i2v makes 2 to 15 s on fal; you asked for 20 s", "--seconds 15 for $1.50"),
            ("veo-3.1", 5, "veo-3.1 makes 4, 6 or 8 s on fal; you asked for 5 s", "--seconds 4 for $0.80"),
            (
                "wan-2.1-flf2v", 8, "wan-2.1-flf2v makes 5 to 6.2 s at 16 frames a second on fal; you asked for 8 s",
                "the nearest is --seconds 6.18 for $0.50, or --fps 12"
            ),
            (
                "wan-2.1-flf2v", 3.5,
                "wan-2.1-flf2v makes 5 to 6.2 s at 16 frames a second on fal; you asked for 3.5 s",
                "the nearest is --seconds 5 for $0.40, or --fps 23"
            ),
            (
                "minimax-video-01", 5, "minimax-video-01 makes 6 s on fal; you asked for 5 s",
                "the nearest is --seconds 6"
            ),
        ])
    func length(_ id: String, _ seconds: Double, _ reason: String, _ hint: String) throws {
        let quote = try Shipped.quote(id) { $0.seconds = seconds }
        #expect(quote.path.isEmpty)
        #expect(quote.refused.first?.reason == reason)
        #expect(quote.refused.first?.hint.contains(hint) == true, "\(quote.refused)")
    }

    @Test func `What a refusal of a length says to type can be typed`() throws {
        let slower = try Shipped.quote("wan-2.1-flf2v") { ($0.seconds, $0.fps) = (8, 12) }
        #expect(slower.path.first?.order?.fit.time == ClipTime(seconds: 8, frames: 97))
        let nearest = try Shipped.quote("wan-2.1-flf2v") { $0.seconds = 6.18 }
        #expect(nearest.path.first?.order?.fit.time?.frames == 100)
        #expect(nearest.path.first?.estimateMicroUSD == 500_000)
    }

    @Test(
        "A still that a model will not take is told with the limit",
        arguments: [
            (299, 400, 100, "the still is 299×400; kling-2.6-pro takes sides of 300 px or more"),
            (1000, 390, 100, "the still is 1000×390; for kling-2.6-pro its width must be 0.4 to 2.5 times its height"),
            (600, 600, 10_485_761, "the still has 10485761 bytes; kling-2.6-pro takes 10 MiB at most"),
        ])
    func still(_ width: Int, _ height: Int, _ bytes: Int, _ reason: String) throws {
        let shape = StillShape(size: PixelSize(width: width, height: height), bytes: bytes, format: .jpeg)
        let misfit = try #require(try Shipped.misfit("kling-2.6-pro", still: shape) { _ in })
        #expect(misfit.reason == reason)
        #expect(misfit.code == .badStill)
    }

    @Test func `Words and pictures that a model needs or will not take`() throws {
        #expect(try Shipped.misfit("wan-2.1-i2v") { $0.prompt.text = "" }?.code == .badPrompt)
        #expect(try Shipped.misfit("wan-2.7-i2v") { $0.prompt.text = "" } == nil)
        let long = try #require(
            try Shipped.misfit("wan-2.5-i2v") { $0.prompt.text = String(repeating: "a", count: 801) })
        #expect(long.reason == "the prompt has 801 characters; wan-2.5-i2v takes 800 at most")
        #expect(try Shipped.misfit("luma-ray-2") { $0.prompt.text = "go" }?.reason.contains("3 or more") == true)
        #expect(try Shipped.misfit("wan-2.1-flf2v") { $0.endStillPath = nil }?.hint == "type --end-still end.jpg")
        #expect(try Shipped.misfit("svd") { $0.endStillPath = "b.png" }?.reason == "svd takes no --end-still")
        #expect(try Shipped.misfit("wan-2.1-i2v") { $0.stillPath = nil }?.reason == "wan-2.1-i2v needs a still")
        #expect(try Shipped.misfit("flux-dev") { $0.stillPath = "a.png" }?.reason.contains("words alone") == true)
        let ignored = try Shipped.quote("svd") { $0.prompt.text = "she waves" }
        #expect(ignored.notes.contains("svd takes no words: what moves is its own choice"))
    }

    @Test func `Loops and sound are asked of those that make them`() throws {
        #expect(try Shipped.misfit("wan-2.1-i2v") { $0.loop = true }?.hint == "see kinora models --for loop")
        #expect(try Shipped.misfit("wan-2.1-i2v") { $0.sound = true }?.hint == "see kinora models --for sound")
        let loop = try #require(try Shipped.quote("luma-ray-2") { $0.loop = true }.path.first?.order)
        #expect(loop.body(Order.Pictures(still: "u")).object?["loop"] == .flag(true))
        let sound = try #require(try Shipped.quote("kling-2.6-pro") { $0.sound = true }.path.first?.order)
        #expect(sound.body(Order.Pictures(still: "u")).object?["generate_audio"] == .flag(true))
    }

    @Test func `The end still goes under the name that each seller has for it`() throws {
        for (id, name) in [
            ("kling-2.1-pro", "tail_image_url"), ("kling-2.6-pro", "end_image_url"), ("wan-2.7-i2v", "end_image_url"),
            ("veo-3.1-flf2v", "last_frame_url"),
        ] {
            let quote = try Shipped.quote(id) { $0.endStillPath = "b.png" }
            let order = try #require(quote.path.first?.order)
            #expect(order.body(Order.Pictures(still: "a", endStill: "b")).object?[name] == .text("b"), "\(id)")
        }
        let pro = try Shipped.quote("kling-2.1-pro") { $0.endStillPath = "b.png" }
        #expect(pro.refused.map(\.provider) == ["runpod"])
    }

    @Test(
        "The shape is the still's own, or the nearest that the seller makes",
        arguments: [
            ("wan-2.1-i2v", 0, 720, 1280, Aspect.auto, "auto"), ("wan-2.1-i2v", 1, 720, 1280, .auto, "720*1280"),
            ("wan-2.1-i2v", 1, 1280, 720, .auto, "1280*720"),
            ("wan-2.1-i2v", 0, 1280, 720, .ratio(width: 1, height: 1), "1:1"),
            ("wan-2.1-i2v", 0, 1280, 720, .ratio(width: 4, height: 5), "auto"),
            ("luma-ray-2", 0, 700, 1000, .auto, "3:4"), ("luma-ray-2", 0, 1000, 1000, .auto, "4:3"),
        ])
    func shape(
        _ id: String, _ line: Int, _ width: Int, _ height: Int, _ aspect: Aspect, _ sent: String
    ) throws {
        let shape = StillShape(size: PixelSize(width: width, height: height))
        let quote = try Shipped.quote(id, still: shape) { $0.aspect = aspect }
        try #require(quote.path.count > line)
        let members = try #require(quote.path[line].order).body(Order.Pictures(still: "u")).object ?? [:]
        #expect((members["aspect_ratio"] ?? members["size"]) == .text(sent))
    }

    @Test func `A shape that a seller does not make is refused, and what is cut off is told`() throws {
        let square = try Shipped.quote("luma-ray-2") { $0.aspect = .ratio(width: 1, height: 1) }
        #expect(square.refused.first?.reason.contains("fal makes 16:9, 9:16, 4:3") == true)
        let cut = try Shipped.quote("luma-ray-2", still: StillShape(size: PixelSize(width: 100, height: 100)))
        #expect(cut.path.first?.notes.contains { $0.contains("is cut off") } == true)
    }

    @Test func `One seller may be named, and one that does not sell it is told so`() throws {
        #expect(try Shipped.quote("wan-2.1-i2v") { $0.provider = "runpod" }.path.map(\.provider) == ["runpod"])
        let misfit = try #require(try Shipped.misfit("veo-3.1") { $0.provider = "runpod" })
        #expect(misfit.reason == "runpod does not sell veo-3.1" && misfit.hint == "it is sold by fal")
    }
}
