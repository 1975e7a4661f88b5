import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("Models are data")
struct ModelsAreDataTests {
    /// The engine that is built in is known by its name: it is code of ours, not a model somebody sells.
    private static let ours: Set = ["procedural"]

    @Test func `No Swift file knows a model`() throws {
        let models = try Shipped.catalog.get().models
        let names = Set(models.map(\.id) + models.flatMap(\.offers).map(\.endpoint)).subtracting(Self.ours)
        #expect(names.count > 100)
        let folder = repository + "/Sources"
        let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
            .filter { $0.hasSuffix(".swift") }
        #expect(files.count > 200)
        for file in files {
            let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
            guard text.contains("\"") else { continue }
            let told = names.filter { text.contains($0) }
            #expect(told.isEmpty, "\(file) names \(told.sorted())")
        }
    }

    @Test func `Every fact of a live offer has a source and a day`() throws {
        for model in try Shipped.catalog.get().models {
            for offer in model.offers {
                #expect(offer.checked >= "2026-01-01" && offer.checked <= "2026-12-31", "\(offer.endpoint)")
                #expect(offer.source.hasPrefix("https://") || Self.ours.contains(model.id), "\(offer.endpoint)")
            }
        }
    }

    @Test func `What the issue names is there`() throws {
        let ids = Set(try Shipped.catalog.get().models.map(\.id))
        let named: Set = [
            "wan-2.1-i2v", "wan-2.2-i2v", "wan-2.5-i2v", "wan-2.6-i2v", "wan-2.7-i2v", "wan-2.1-flf2v",
            "kling-2.1-pro", "kling-2.5-turbo-pro", "kling-2.6-pro", "kling-3.0-pro", "hailuo-2.3-standard",
            "minimax-video-01", "ltx-video-13b", "ltx-2", "luma-ray-2", "pika-2.2", "svd", "cogvideox-5b", "veo-3.1",
            "sora-2", "qwen-image-edit", "flux-kontext-pro", "flux-dev", "flux-dev-lora", "procedural",
        ]
        #expect(named.subtracting(ids) == [])
    }
}
