import Foundation
import KinoraCore
import KinoraProviders
import KinoraTestKit

/// One model that every real provider sells. The first choice is each provider in turn; of a single provider there are
/// two endpoints.
extension Market {
    /// What the fakes sell a clip for.
    private static let price = Money(microUSD: FakeScenario().price_usd_micro)

    static func sellers(_ stalls: [Stall], _ transport: any Transport, _ shelf: any Shelf) async throws -> Market {
        let still = try await still(on: shelf)
        let engines = stalls.flatMap { stall in
            names(of: stall.speech).compactMap { engine(at: stall, $0, transport, shelf) }
        }
        return Market(engines: engines) { number in
            let turn = number % stalls.count
            let sellers = stalls[turn...] + stalls[..<turn]
            let endpoints = stalls.count == 1 ? ["kinora/wave", "kinora/tide"] : ["kinora/wave"]
            let orders = try sellers.flatMap { seller in
                try endpoints.map { try order(number / stalls.count, for: number, from: seller.speech, at: $0) }
            }
            let remote = RemoteOrder(orders: orders, still: still)
            return Goods(
                order: String(decoding: try JSONEncoder().encode(remote), as: UTF8.self),
                places: orders.map {
                    OfferPlace(provider: $0.offer.engine, endpoint: $0.offer.endpoint, model: $0.model)
                }, price: price)
        }
    }

    private static func engine(
        at stall: Stall, _ name: String, _ transport: any Transport, _ shelf: any Shelf
    ) -> (any Engine)? {
        let hooks = "\(stall.origin)/caught"
        switch stall.speech {
        case .fal:
            return FalEngine(
                name: name, hosts: FalHosts(below: stall.origin), key: ProviderKey(name: "FAL_KEY", text: key),
                transport: transport, shelf: shelf, hooks: hooks)
        case .runpod:
            return RunPodEngine(
                name: name, base: stall.origin + "/v2", key: ProviderKey(name: "RUNPOD_API_KEY", text: key),
                transport: transport, shelf: shelf, hooks: hooks)
        case .loopback: return nil
        }
    }

    private static func still(on shelf: any Shelf) async throws -> RemoteOrder.Picture {
        let path = try shelf.makeArrival()
        try ScratchFolder.put(Array("\u{89}PNG, as far as anybody looks".utf8), at: path)
        return RemoteOrder.Picture(artifact: try await shelf.keep(arrivalAt: path), contentType: "image/png")
    }

    private static func order(_ lane: Int, for number: Int, from speech: FakeSpeech, at endpoint: String) throws
        -> Order
    {
        let names = names(of: speech)
        let isFal = speech == .fal
        // RunPod's endpoints are of one part.
        let endpoint = isFal ? endpoint : endpoint.replacing("/", with: "-")
        let offer = """
            {"engine":"\(names[lane % names.count])","endpoint":"\(endpoint)","status":"live","source":"here",
            "checked":"2026-11-28","price":{"per":"clip","usd":"\(price.dollars)"},
            "wire":{"still":"\(isFal ? "image_url" : "image")","prompt":"prompt","seed":"seed"},
            "result":{"media":"\(isFal ? "/video/url" : "/output/video_url")"}}
            """
        let fit = #"{"values":{},"price":{"estimate":70000,"bound":87500},"notes":[]}"#
        return Order(
            model: "wave", offer: try JSONDecoder().decode(Offer.self, from: Data(offer.utf8)),
            fit: try JSONDecoder().decode(OfferFit.self, from: Data(fit.utf8)), prompt: MotionPrompt("wave \(number)"),
            seed: UInt64(number))
    }
}
