import Foundation
import KinoraCore
import KinoraProviders
import KinoraTestKit

/// What can be ordered, from whom, and for how much.
struct Market: Sendable {
    struct Goods: Sendable {
        var order: String
        var places: [OfferPlace]
        var price: Money
    }

    /// What every provider here wants to see, and what nothing may ever be found to hold.
    static let key = "planted-5e1f0c-key"
    static let words = FakeSpeech.allCases.map(\.rawValue).joined(separator: ", ")

    var engines: [any Engine]
    /// What the clip of a number is, and where it is sold, the first choice first.
    var goods: @Sendable (Int) throws -> Goods

    /// The market of these providers: the fake provider's own protocol, or those of real ones.
    static func open(_ stalls: [Stall], _ transport: any Transport, _ shelf: any Shelf) async throws -> Market {
        if let own = stalls.first(where: { $0.speech == .loopback }) { return loopback(own.origin, transport) }
        return try await sellers(stalls, transport, shelf)
    }

    /// The same provider under several names: a breaker that opens, and the retries that one may have in a minute, must
    /// not stop everything.
    static func names(of speech: FakeSpeech) -> [String] { (1...16).map { "\(speech.rawValue)-\($0)" } }

    /// Prices differ, so that a clip paid at another's price shows.
    private static func loopback(_ origin: String, _ transport: any Transport) -> Market {
        let names = names(of: .loopback)
        return Market(engines: names.map { LoopbackEngine(origin: origin, name: $0, transport: transport) }) { number in
            let price = Money(microUSD: 50_000 + Int64(number % 97) * 11)
            let order = LoopbackOrder(prompt: "wave \(number)", seed: UInt64(number), price_usd_micro: price.microUSD)
            let name = names[number % names.count]
            return Goods(
                order: order.json,
                places: ["wave", "tide"].map { OfferPlace(provider: name, endpoint: $0, model: $0) }, price: price)
        }
    }
}
