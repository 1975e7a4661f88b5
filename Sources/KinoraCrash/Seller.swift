import ArgumentParser
import Foundation
import Kinora
import KinoraCore
import KinoraProviders
import KinoraTestKit

/// The provider as the process that is killed knows it: which engines speak to it, and how an order to it looks. One
/// more protocol is one more case here.
struct Seller: Sendable {
    let speech: FakeSpeech
    private let shelf: any Shelf
    private let still: RemoteOrder.Picture

    init(speech: FakeSpeech, shelf: any Shelf) async throws {
        self.speech = speech
        self.shelf = shelf
        let arrival = try shelf.makeArrival()
        try Data("\u{89}PNG, as far as anybody looks".utf8).write(to: URL(fileURLWithPath: arrival))
        still = RemoteOrder.Picture(artifact: try await shelf.keep(arrivalAt: arrival), contentType: "image/png")
    }

    /// The same provider under several names: a breaker that opens, and the retries that one may have in a minute, must
    /// not stop everything.
    private var names: [String] { (1...16).map { "\(speech.rawValue)-\($0)" } }

    func engines(at origin: String, transport: any Transport) -> [any Engine] {
        names.map { name -> any Engine in
            switch speech {
            case .loopback: LoopbackEngine(origin: origin, name: name, transport: transport)
            case .fal:
                FalEngine(
                    name: name, hosts: FalHosts(below: origin), key: ProviderKey(name: "FAL_KEY", text: "kid:ksecret"),
                    transport: transport, shelf: shelf, hooks: "\(origin)/caught")
            }
        }
    }

    /// Prices differ where an order says them, so that a clip paid at another's price shows.
    func price(of number: Int) -> Money {
        switch speech {
        case .loopback: Money(microUSD: 50_000 + Int64(number % 97) * 11)
        case .fal: Money(microUSD: FakeScenario().price_usd_micro)
        }
    }

    func places(of number: Int) -> [OfferPlace] {
        ["kinora/wave", "kinora/tide"].map {
            OfferPlace(provider: names[number % names.count], endpoint: $0, model: $0)
        }
    }

    func order(_ number: Int, at places: [OfferPlace]) throws -> String {
        switch speech {
        case .loopback:
            LoopbackOrder(
                prompt: "wave \(number)", seed: UInt64(number), price_usd_micro: price(of: number).microUSD
            ).json
        case .fal:
            String(
                decoding: try JSONEncoder().encode(
                    RemoteOrder(orders: try places.map { try order(number, at: $0) }, still: still)), as: UTF8.self)
        }
    }

    private func order(_ number: Int, at place: OfferPlace) throws -> Order {
        let row = """
            {"engine":"\(place.provider)","endpoint":"\(place.endpoint)","status":"live","source":"","checked":"",
            "wire":{"still":"image_url","prompt":"prompt","seed":"seed"},"result":{"media":"/video/url"},
            "price":{"per":"clip","usd":"\(price(of: number).dollars)"}}
            """
        return Order(
            model: place.model, offer: try JSONDecoder().decode(Offer.self, from: Data(row.utf8)),
            fit: try JSONDecoder().decode(OfferFit.self, from: Data(#"{"values":{},"notes":[]}"#.utf8)),
            prompt: MotionPrompt("wave \(number)"), seed: UInt64(number))
    }
}

extension FakeSpeech: ExpressibleByArgument {}
