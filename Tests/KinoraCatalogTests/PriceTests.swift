import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("Prices, against what the sellers publish")
struct PriceTests {
    /// Published prices: model, seller, what was chosen, US dollars at most.
    private static let published: [(id: String, by: String, seconds: Double?, set: [String: String], usd: String)] = [
        ("wan-2.1-i2v", "fal", 5, ["resolution": "480p"], "0.20"),
        ("wan-2.1-i2v", "fal", 5, [:], "0.40"),
        ("wan-2.1-i2v", "fal", 6, [:], "0.50"),
        ("wan-2.1-i2v", "fal", 6, ["resolution": "480p"], "0.25"),
        ("wan-2.1-i2v", "runpod", 5, [:], "0.30"),
        ("wan-2.1-i2v", "runpod", 10, [:], "0.60"),
        ("wan-2.1-i2v", "runpod", 15, [:], "0.90"),
        ("wan-2.1-flf2v", "fal", 5, [:], "0.40"),
        // 81 frames counted at 16 a second.
        ("wan-2.2-i2v", "fal", 5, [:], "0.405"),
        ("wan-2.2-i2v", "fal", 5, ["resolution": "480p"], "0.2025"),
        ("wan-2.2-i2v", "runpod", 8, [:], "0.48"),
        ("wan-2.2-i2v-turbo", "fal", nil, ["resolution": "580p"], "0.075"),
        ("wan-2.5-i2v", "fal", 10, ["resolution": "1080p"], "1.50"),
        ("wan-2.5-i2v", "fal", 5, ["resolution": "480p"], "0.25"),
        ("wan-2.5-i2v", "runpod", 10, ["resolution": "1080p"], "1.50"),
        ("wan-2.6-i2v", "runpod", 15, ["resolution": "1080p"], "2.25"),
        ("wan-2.7-i2v", "fal", 7, ["resolution": "1080p"], "1.05"),
        ("kling-2.1-standard", "fal", 5, [:], "0.28"),
        ("kling-2.1-standard", "fal", 10, [:], "0.56"),
        ("kling-2.1-pro", "fal", 5, [:], "0.49"),
        ("kling-2.1-pro", "runpod", 10, [:], "0.90"),
        ("kling-2.1-master", "fal", 10, [:], "2.80"),
        ("kling-2.5-turbo-standard", "fal", 5, [:], "0.21"),
        ("kling-2.5-turbo-pro", "fal", 10, [:], "0.70"),
        ("kling-2.6-pro", "fal", 5, [:], "0.35"),
        ("kling-2.6-pro", "fal", 5, ["sound": "true"], "0.70"),
        ("kling-3.0-pro", "fal", 3, ["sound": "true"], "0.504"),
        ("kling-o3-standard", "fal", 15, [:], "1.26"),
        ("hailuo-02-standard", "fal", 6, ["resolution": "512p"], "0.102"),
        ("hailuo-2.3-standard", "fal", 10, [:], "0.56"),
        ("hailuo-2.3-pro", "fal", nil, [:], "0.49"),
        ("hailuo-2.3-fast-standard", "fal", 6, [:], "0.19"),
        ("ltx-2", "fal", 10, ["resolution": "2160p"], "2.40"),
        ("ltx-2-fast", "fal", 6, ["resolution": "1440p"], "0.48"),
        ("ltx-2.3", "fal", 6, [:], "0.36"),
        ("luma-ray-2", "fal", 5, [:], "0.50"),
        ("luma-ray-2", "fal", 5, ["resolution": "1080p"], "2.00"),
        ("luma-ray-2-flash", "fal", 5, ["resolution": "720p"], "0.40"),
        ("pika-2.2", "fal", 5, ["resolution": "1080p"], "0.45"),
        ("svd", "fal", nil, [:], "0.075"),
        ("veo-3.1", "fal", 8, ["resolution": "4k", "sound": "true"], "4.80"),
        ("veo-3.1", "fal", 4, ["sound": "true"], "1.60"),
        ("veo-3.1", "fal", 8, ["resolution": "4k"], "3.20"),
        ("flux-kontext-pro", "fal", nil, [:], "0.04"),
        ("flux-kontext-max", "fal", nil, [:], "0.08"),
        ("procedural", "embedded", 12.5, [:], "0.00"),
    ]

    @Test("As published", arguments: published.indices)
    func price(_ index: Int) throws {
        let row = Self.published[index]
        let quote = try Shipped.quote(row.id) {
            $0.seconds = row.seconds
            $0.settings = row.set
        }
        let line = try #require(quote.path.first { $0.provider == row.by }, "\(quote.refused)")
        #expect(line.boundMicroUSD.map { Money(microUSD: $0).dollars } == row.usd, "\(row)")
        #expect(line.estimateMicroUSD == line.boundMicroUSD)
    }

    @Test func `What is sold by the megapixel is bound by whole ones`() throws {
        let line = try #require(try Shipped.quote("flux-dev").path.first)
        #expect(line.estimateMicroUSD == 26_214)
        #expect(line.boundMicroUSD == 50_000)
        let edit = try #require(try Shipped.quote("qwen-image-edit").path.first)
        #expect(edit.estimateMicroUSD == 18_432 && edit.boundMicroUSD == 20_000)
    }

    @Test(
        "What nobody says the price of is not ordered, unless somebody insists",
        arguments: ["kling-2.0-master", "cogvideox-5b", "ltx-video", "veo-3.1-fast", "hailuo-02-pro"])
    func unpriced(_ id: String) throws {
        let quote = try Shipped.quote(id) { $0.allowsUnpriced = false }
        #expect(quote.path.isEmpty)
        #expect(quote.refused.first?.hint.contains("--allow-unpriced") == true)
        let insisted = try #require(try Shipped.quote(id).path.first)
        #expect(insisted.estimateMicroUSD == nil && insisted.boundMicroUSD == nil)
    }

    @Test func `A length without a line in the table has no price, whatever its neighbours cost`() throws {
        let quote = try Shipped.quote("luma-ray-2") {
            $0.seconds = 9
            $0.allowsUnpriced = false
        }
        #expect(quote.path.isEmpty && quote.refused.count == 1)
    }

    @Test func `Money in rows is exact or refused`() {
        #expect(ExactDecimal("0.25")?.millionths == 250_000)
        #expect(ExactDecimal("1")?.millionths == 1_000_000)
        #expect(ExactDecimal("0.000001")?.millionths == 1)
        for wrong in ["", ".5", "1.", "0.0000001", "-1", "1e3", "1,5", "9999999", "0x1"] {
            #expect(ExactDecimal(wrong) == nil, "\(wrong)")
        }
        #expect(Money(microUSD: 33_300).dollars == "0.0333")
        #expect(Money(microUSD: -400_000).dollars == "-0.40")
    }

    @Test func `A price with a remainder is rounded up where it is a bound`() throws {
        let row = #"{"per":"second","usd":"0.0333","counts_frames_fps":7}"#
        let rule = try JSONDecoder().decode(PriceRule.self, from: Data(row.utf8))
        let price = rule.price(PriceRule.Facts(settings: [:], time: ClipTime(seconds: 3, frames: 22)))
        #expect(price == Price(estimate: Money(microUSD: 104_657), bound: Money(microUSD: 104_658)))
        #expect(rule.price(PriceRule.Facts(settings: [:])) == nil)
    }
}
