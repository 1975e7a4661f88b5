import KinoraCore

/// What is ordered, before it is.
struct PriceRemark {
    var line: String

    /// Nil where nobody with a key would be asked.
    init?(_ commission: Commission, _ quote: Quote) {
        guard let seller = quote.path.first(where: { $0.missingKey == nil }) else { return nil }
        let count = commission.takes == 1 ? "" : "\(commission.takes) takes of "
        let price =
            seller.estimateMicroUSD.map {
                " for about \(Dollars(micro: Int($0) * commission.takes).spoken)"
            } ?? ", and nobody knows for how much"
        let length = seller.seconds.map { ", \(JSONValue.number($0).line) s" } ?? ""
        let why = quote.reasons.isEmpty ? "" : " (\(quote.reasons.joined(separator: "; ")))"
        line = "ordering \(count)\(quote.model) at \(seller.provider)\(length)\(price)\(why)"
    }
}
