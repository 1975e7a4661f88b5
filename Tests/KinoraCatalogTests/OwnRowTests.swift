import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("A person's own rows, in config.yaml")
struct OwnRowTests {
    private func catalog(_ text: String) throws -> Catalog {
        try Catalog.load(own: ConfigurationText(path: "/c/config.yaml", text: text).configuration().models)
    }

    private static let own = """
        models:
          - id: my-wan
            title: "My Wan"
            makes: clip
            still: {}
            settings:
              - { name: guidance, type: number, min: 1, max: 10, default: 5 }
            offers:
              - engine: fal
                endpoint: me/my-wan
                status: live
                wire: { still: image_url, prompt: prompt, guidance: guide_scale, seed: seed }
                length: { as: integer, to: duration, min: 2, max: 8, seconds: 5 }
                result: { media: /video/url }
                price: { per: second, usd: "0.05" }
                source: https://fal.ai/models/me/my-wan
                checked: "2026-11-27"
        """

    @Test func `They stand beside the others and are quoted like them`() throws {
        let catalog = try catalog(Self.own)
        let model = try catalog.find("me/my-wan").model
        #expect(model.id == "my-wan")
        let quoting = Quoting(models: catalog.models, missingKeys: [:], hasKey: true)
        let wish = OrderWish(model: "my-wan", stillPath: "a.png", prompt: MotionPrompt("wind"), seconds: 8)
        #expect(try quoting.quote(wish, of: model, still: nil).path.first?.boundMicroUSD == 400_000)
    }

    @Test func `The row that the README shows is right`() throws {
        let readme = try String(contentsOfFile: repository + "/README.md", encoding: .utf8)
        let blocks = readme.components(separatedBy: "```").filter { $0.hasPrefix("yaml\nmodels:") }
        let block = try #require(blocks.first)
        #expect(try catalog(String(block.dropFirst(5))).find("my-model").model.liveOffers.count == 1)
    }

    @Test func `One with the id of a row that comes with kinora takes its place`() throws {
        let catalog = try catalog(Self.own.replacing("id: my-wan", with: "id: wan-2.1-i2v"))
        #expect(catalog.models.filter { $0.id == "wan-2.1-i2v" }.map(\.title) == ["My Wan"])
    }

    @Test(
        "What is wrong is told with the line it begins on",
        arguments: [
            ("default: 5", "default: 50", "/c/config.yaml:2: my-wan, settings.0.default: 50 is not among its values"),
            (#"usd: "0.05""#, "usd: 0.05", "/c/config.yaml:2: my-wan, offers.0.price.usd: is of another kind"),
            ("status: live", "staus: live", "/c/config.yaml:2: my-wan, offers.0.status: is missing"),
            ("  - id: my-wan\n", "  - ids: my-wan\n", "/c/config.yaml:2: a row without an id, id: is missing"),
        ])
    func wrong(_ written: String, _ wrong: String, _ told: String) throws {
        let error = #expect(throws: KinoraError.self) { try catalog(Self.own.replacing(written, with: wrong)) }
        #expect(error?.message == told)
        #expect(error?.code == .configuration)
    }

    @Test(
        "What is no list of rows is told as such",
        arguments: [
            (
                "models: yes-please\n",
                "/c/config.yaml:1: models is “yes-please”; it takes a list of rows, each with an id"
            ),
            ("models: [a]\n", "/c/config.yaml:1: a row of models is “a”; it takes keys: id, title, makes, offers"),
        ])
    func noRows(_ text: String, _ told: String) throws {
        #expect(#expect(throws: KinoraError.self) { try catalog(text) }?.description == told)
    }

    @Test func `No section and an empty one are none`() throws {
        let count = try Catalog.load().models.count
        #expect(try catalog("media: {}\n").models.count == count)
        #expect(try catalog("models:\n").models.count == count)
    }

    @Test func `What stands in quotes is text, whatever it looks like`() throws {
        let text = "models:\n  - {id: '5', a: 5, b: 2.5, c: true, d: 'true', e: ~, f: [1, x], g: 2026-01-31}\n"
        let row = try ConfigurationText(path: "c", text: text).configuration().models.first?.value.object
        #expect(
            row == [
                "id": .text("5"), "a": .integer(5), "b": .fraction(2.5), "c": .flag(true), "d": .text("true"),
                "e": .null, "f": .list([.integer(1), .text("x")]), "g": .text("2026-01-31"),
            ])
    }
}
