import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("auto chooses, and says why")
struct AutoTests {
    private func choose(
        history: [String: Measured] = [:], missing: [String: String] = [:],
        _ change: (inout OrderWish) -> Void = { _ in }
    ) throws -> Quote {
        var wish = OrderWish(stillPath: "a.png", prompt: MotionPrompt("wind in her hair"))
        change(&wish)
        let quoting = Quoting(
            models: try Shipped.catalog.get().models, missingKeys: missing, hasKey: missing.count < 2, history: history)
        return try quoting.chosen(wish, still: Shipped.still)
    }

    private let noKeys = ["fal": "FAL_KEY", "runpod": "RUNPOD_API_KEY"]

    @Test func `Without a key it is the free one, and the keys are named`() throws {
        let quote = try choose(missing: noKeys)
        #expect(quote.model == "procedural")
        #expect(quote.path.first?.estimateMicroUSD == 0)
        #expect(
            quote.reasons == [
                "no key is set, so it is the free one; FAL_KEY or RUNPOD_API_KEY opens the paid models"
            ])
    }

    @Test(
        "By use, the least price of those that can do it",
        arguments: [
            (Model.Use.portrait, "kling-2.5-turbo-pro"), (.product, "hailuo-2.3-fast-standard"),
            (.landscape, "luma-ray-2-flash"), (.loop, "luma-ray-2-flash"), (.preview, "wan-2.2-i2v-turbo"),
        ])
    func use(_ use: Model.Use, _ id: String) throws {
        let quote = try choose { $0.use = use }
        #expect(quote.model == id)
        #expect(quote.reasons.first == "good for \(use.rawValue)")
        #expect(quote.reasons.contains { $0.contains(", the least of") })
    }

    @Test func `A length that the cheapest cannot make goes to one that can`() throws {
        #expect(try choose { ($0.use, $0.seconds) = (.portrait, 3) }.model == "wan-2.2-i2v")
        #expect(try choose { ($0.use, $0.seconds) = (.sound, 15) }.model == "wan-2.6-i2v")
    }

    @Test func `What was said besides leads to the use`() throws {
        #expect(try choose { $0.loop = true }.reasons.first == "good for loop")
        #expect(try choose { $0.sound = true }.reasons.first == "good for sound")
        #expect(try choose().reasons.first == "good for portrait, which is the usual where nothing is said")
    }

    @Test func `Who asks for sound or a loop is quoted one`() throws {
        let sound = try choose { $0.use = .sound }
        #expect(sound.model == "ltx-2.3" && sound.path.first?.boundMicroUSD == 360_000)
        let heard = try #require(sound.path.first?.order).body(Order.Pictures(still: "u")).object
        #expect(heard?["generate_audio"] == .flag(true))
        let loop = try #require(try choose { $0.use = .loop }.path.first?.order).body(Order.Pictures(still: "u")).object
        #expect(loop?["loop"] == .flag(true))
    }

    @Test func `A model without a place for words is not chosen for somebody who has some`() throws {
        #expect(try choose { ($0.use, $0.prompt.text) = (.preview, "") }.model == "svd")
        #expect(try choose { $0.use = .preview }.model != "svd")
    }

    @Test func `What costs more here than it should, or fails too often, is passed over`() throws {
        let endpoint = "fal fal-ai/kling-video/v2.5-turbo/pro/image-to-video"
        let failing = [endpoint: Measured(finished: 2, failed: 3)]
        #expect(try choose(history: failing).model != "kling-2.5-turbo-pro")
        let dear = [endpoint: Measured(finished: 9, failed: 0, costPerTake: Money(microUSD: 9_000_000))]
        #expect(try choose(history: dear).model != "kling-2.5-turbo-pro")
        let few = [endpoint: Measured(finished: 0, failed: 4)]
        #expect(try choose(history: few).model == "kling-2.5-turbo-pro")
        let good = [endpoint: Measured(finished: 9, failed: 1, median: .seconds(50))]
        #expect(try choose(history: good).reasons.contains("measured here: 9 finished, 1 failed, 50 s in the middle"))
    }

    @Test func `Only sellers with a key are chosen from`() throws {
        let quote = try choose(missing: ["fal": "FAL_KEY"])
        #expect(quote.path.first?.provider == "runpod")
        #expect(quote.path.first?.missingKey == nil)
    }

    @Test func `Where no paid model can do it, the free one does, and it is told why`() throws {
        let quote = try choose { ($0.use, $0.seconds) = (.landscape, 27.5) }
        #expect(quote.model == "procedural")
        #expect(quote.reasons.first?.contains("luma-ray-2: ") == true)
        let error = #expect(throws: Misfit.self) { try choose { ($0.sound, $0.seconds) = (true, 27.5) } }
        #expect(error?.reason.contains("makes no sound") == true)
    }
}
