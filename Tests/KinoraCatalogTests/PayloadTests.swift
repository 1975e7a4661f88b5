import Foundation
import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("What each offer is sent, word for word")
struct PayloadTests {
    private static let folder = repository + "/Tests/KinoraCatalogTests/Payloads"

    private static let orders: [Order] = {
        guard let models = try? Shipped.catalog.get().models, let quoting = try? Shipped.quoting() else { return [] }
        return models.flatMap { model in
            let still = model.still == nil ? nil : Shipped.still
            return (try? quoting.quote(Shipped.wish(for: model), of: model, still: still))?.path.compactMap(\.order)
                ?? []
        }
    }()

    private static func file(_ offer: Offer) -> String {
        "\(offer.engine)_\(offer.endpoint.replacingOccurrences(of: "/", with: "_")).json"
    }

    private static func body(_ order: Order) -> WireValue {
        let model = try? Shipped.model(order.model)
        return order.body(
            Order.Pictures(
                still: "https://example.com/still.png",
                endStill: model?.endStill == .always ? "https://example.com/end.png" : nil))
    }

    @Test func `Every live offer takes the usual wish`() throws {
        let live = try Shipped.catalog.get().models.flatMap(\.liveOffers).count
        #expect(Self.orders.count == live)
        #expect(live > 50)
    }

    /// With `KINORA_WRITE_PAYLOADS=1` a missing file is written, for somebody to read and to commit.
    @Test("A request is what its golden file says", arguments: orders.map { file($0.offer) })
    func golden(_ file: String) throws {
        let order = try #require(Self.orders.first { Self.file($0.offer) == file })
        let path = Self.folder + "/" + file
        let body = Self.body(order)
        if !FileManager.default.fileExists(atPath: path),
            ProcessInfo.processInfo.environment["KINORA_WRITE_PAYLOADS"] == "1"
        {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            try (encoder.encode(body) + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
        }
        let golden = try #require(
            FileManager.default.contents(atPath: path),
            "no golden file for \(order.offer.endpoint): see KINORA_WRITE_PAYLOADS in PayloadTests")
        #expect(try JSONDecoder().decode(WireValue.self, from: golden) == body)
    }

    @Test func `Every golden file belongs to an offer`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
        #expect(Set(files).subtracting(Self.orders.map { Self.file($0.offer) }) == [])
    }

    @Test func `Nothing that is forbidden is ever sent`() {
        for order in Self.orders {
            let members = Self.body(order).object ?? [:]
            #expect(order.offer.forbid.allSatisfy { members[$0] == nil }, "\(order.offer.endpoint)")
        }
    }

    @Test func `The safety checker is on unless the owner of the key turns it off`() throws {
        for order in Self.orders where order.offer.wire["safety"] != nil {
            #expect(Self.body(order).object?["enable_safety_checker"] == .flag(true), "\(order.offer.endpoint)")
        }
        let quote = try Shipped.quote("wan-2.1-i2v") { $0.settings["safety"] = "false" }
        let sent = try #require(quote.path.first?.order).body(Order.Pictures(still: "u")).object
        #expect(sent?["enable_safety_checker"] == .flag(false))
    }

    @Test func `An order lives through the store, and its text is the same every time`() throws {
        for order in Self.orders {
            let stored = try JSONDecoder().decode(Order.self, from: JSONEncoder().encode(order))
            #expect(stored == order)
            #expect(Self.body(stored).json == Self.body(order).json)
        }
    }

    @Test func `The one spelling sorts keys, escapes what must be and leaves the rest`() throws {
        let value = WireValue.object([
            "b": .list([.integer(5), .number(0.25), .null]), "a": .text("“é”/\"\\\n\u{1}"), "A": .flag(false),
            "c": .number(7),
        ])
        #expect(value.json == #"{"A":false,"a":"“é”/\"\\\n\u0001","b":[5,0.25,null],"c":7}"#)
        #expect(try JSONDecoder().decode(WireValue.self, from: Data(value.json.utf8)) == value)
    }
}
