import Foundation
import KinoraCore
import KinoraProviders
import KinoraTestKit

/// fal and RunPod, with one model that both sell at many endpoints: an endpoint that is left alone for a while must
/// not stop everything.
extension Market {
    private static let endpoints = 16
    /// What the fakes sell a clip for.
    private static let price = Money(microUSD: FakeScenario().price_usd_micro)

    static func sellers(_ stalls: [Stall], _ transport: any Transport, _ shelf: any Shelf) async throws -> Market {
        let still = try await still(on: shelf)
        let engines = stalls.compactMap { engine(at: $0, transport, shelf) }
        let names = engines.map(\.name)
        return Market(engines: engines) { number in
            // Each is the first choice in turn.
            let turn = number % names.count
            let orders = try (names[turn...] + names[..<turn]).map { try order(number, from: $0) }
            let remote = RemoteOrder(orders: orders, still: still)
            return Goods(
                order: String(decoding: try JSONEncoder().encode(remote), as: UTF8.self),
                places: orders.map {
                    OfferPlace(provider: $0.offer.engine, endpoint: $0.offer.endpoint, model: $0.model)
                }, price: price)
        }
    }

    private static func engine(at stall: Stall, _ transport: any Transport, _ shelf: any Shelf) -> (any Engine)? {
        // Nobody listens there: the token is in the address all the same.
        let hooks = "http://127.0.0.1:9/hooks"
        switch stall.speech {
        case .fal:
            return FalEngine(
                hosts: FalHosts(below: stall.origin), key: ProviderKey(name: "FAL_KEY", text: key),
                transport: transport, shelf: shelf, hooks: hooks)
        case .runpod:
            return RunPodEngine(
                base: stall.origin + "/v2", key: ProviderKey(name: "RUNPOD_API_KEY", text: key),
                transport: transport, shelf: shelf, hooks: hooks)
        case .loopback: return nil
        }
    }

    private static func still(on shelf: any Shelf) async throws -> RemoteOrder.Picture {
        let path = try shelf.makeArrival()
        try ScratchFolder.put((0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 31) }, at: path)
        return RemoteOrder.Picture(artifact: try await shelf.keep(arrivalAt: path), contentType: "image/png")
    }

    private static func order(_ number: Int, from engine: String) throws -> Order {
        let lane = number / 2 % endpoints
        let endpoint = engine == FalEngine.name ? "kinora/wave-\(lane)" : "wave-\(lane)"
        let (still, media) = engine == FalEngine.name ? ("image_url", "/video/url") : ("image", "/output/video_url")
        let offer = """
            {"engine":"\(engine)","endpoint":"\(endpoint)","status":"live","source":"here","checked":"2026-11-28",
            "wire":{"still":"\(still)","prompt":"prompt","seed":"seed"},"result":{"media":"\(media)"},
            "price":{"per":"clip","usd":"0.07"}}
            """
        let fit = #"{"values":{},"price":{"estimate":70000,"bound":87500},"notes":[]}"#
        return Order(
            model: "wave", offer: try JSONDecoder().decode(Offer.self, from: Data(offer.utf8)),
            fit: try JSONDecoder().decode(OfferFit.self, from: Data(fit.utf8)), prompt: MotionPrompt("wave \(number)"),
            seed: UInt64(number))
    }
}
