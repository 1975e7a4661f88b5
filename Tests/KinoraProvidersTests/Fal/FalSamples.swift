import Foundation
import KinoraCore
import KinoraProviders
import KinoraTestKit

/// An order to fal, and what an engine for it is made from.
enum FalSamples {
    static let endpoint = "owner/alias/v2/image-to-video"
    static let place = OfferPlace(provider: "fal", endpoint: endpoint, model: "sample")

    /// - Parameter price: the offer's rule, as a row has it.
    static func order(
        prompt: String = "she waves", seed: UInt64? = 7, price: String = #"{"per":"clip","usd":"0.07"}"#,
        endpoint: String = endpoint
    ) throws -> Order {
        let row = """
            {"engine":"fal","endpoint":"\(endpoint)","status":"live","source":"https://example.com",
            "checked":"2026-08-02","price":\(price),"result":{"media":"/video/url","seed":"/seed"},
            "wire":{"still":"image_url","end_still":"end_image_url","prompt":"prompt","avoid":"negative_prompt",
            "seed":"seed","guidance":"guide_scale"},"fixed":{"sync_mode":true}}
            """
        let offer = try JSONDecoder().decode(Offer.self, from: Data(row.utf8))
        let chosen = #"{"values":{"guidance":5},"price":{"estimate":70000,"bound":80000},"notes":[]}"#
        let fit = try JSONDecoder().decode(OfferFit.self, from: Data(chosen.utf8))
        return Order(model: "sample", offer: offer, fit: fit, prompt: MotionPrompt(prompt), seed: seed)
    }

    static func json(_ order: Order, still: RemoteOrder.Picture? = nil, end: RemoteOrder.Picture? = nil) -> String {
        let remote = RemoteOrder(orders: [order], still: still, endStill: end)
        return (try? JSONEncoder().encode(remote)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// What a still of an order may be; none lies anywhere.
    static let picture = RemoteOrder.Picture(
        artifact: Artifact(digest: String(repeating: "0", count: 64), bytes: 1), contentType: "image/png")

    static func errand(
        _ order: Order? = nil, staged: String? = nil, token: String = "t1", intent_unixMs: Int64 = 0
    ) throws -> Errand {
        Errand(
            take: TakeID("01take"), attempt: 0, place: place,
            order: json(try order ?? self.order(), still: staged == nil ? nil : picture), token: token,
            stagedURL: staged, intent_unixMs: intent_unixMs)
    }

    static func ticket(_ order: Order? = nil) throws -> Ticket {
        Ticket(errand: try errand(order), request: RequestID("r-1"))
    }

    static let key = ProviderKey(name: "FAL_KEY", text: "id:secret-text")

    /// An engine whose network answers by rule.
    static func engine(
        hooks: String? = nil, now_unixMs: Int64 = 0,
        _ answer: @escaping @Sendable (WireRequest) throws(WireTrouble) -> WireResponse
    ) throws -> (engine: FalEngine, wire: AnsweringTransport) {
        let wire = AnsweringTransport(answer)
        let engine = FalEngine(
            hosts: FalHosts(below: "http://127.0.0.1:9"), key: key, transport: wire, shelf: try ScratchShelf(),
            hooks: hooks, now_unixMs: { now_unixMs })
        return (engine, wire)
    }

    static let rig = EngineRig(
        speech: .fal, place: place,
        engine: { site in
            FalEngine(
                hosts: FalHosts(below: site.origin), key: ProviderKey(name: "FAL_KEY", text: site.key),
                transport: site.transport, shelf: site.shelf, hooks: site.hooks)
        },
        order: { still in (try? order()).map { json($0, still: still) } ?? "" })
}
