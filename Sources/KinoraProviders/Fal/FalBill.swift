import KinoraCore

/// What fal bills: units, told with the result, times the price of a unit.
package enum FalBill {
    static let unitsField = "x-fal-billable-units"

    /// By the offer's own price, where that is one number without conditions; else the units are of a kind that a row
    /// does not tell, and nobody guesses.
    static func billed(_ response: WireResponse, _ order: Order) -> Money? {
        guard let units = response.field(unitsField).flatMap(millionths) else { return nil }
        if units == 0 { return .zero }
        guard let rule = order.offer.price, rule.rates.count == 1, let rate = rule.rates.first, rate.when == nil,
            rule.factors.isEmpty, let money = product(units, rate.usd.millionths)
        else { return nil }
        // Far from what the same row expects, the unit is not the row's.
        if let price = order.fit.price,
            money.microUSD > 2 * price.bound.microUSD || 2 * money.microUSD < price.estimate.microUSD
        {
            return nil
        }
        return money
    }

    /// By fal's own price of a unit: the answers of the result and of the price list.
    static func billed(units response: WireResponse, priceList: WireValue?, endpoint: String) -> Money? {
        guard let units = response.field(unitsField).flatMap(millionths) else { return nil }
        let row = priceList?["prices"]?.list?.first { $0["endpoint_id"]?.text == endpoint }
        guard let row, let price = row["unit_price"]?.number, price >= 0, price < 1_000_000,
            (row["currency"]?.text ?? "USD").uppercased() == "USD"
        else { return nil }
        return product(units, Int64((price * 1_000_000).rounded()))
    }

    private static func product(_ units: Int64, _ microUSD: Int64) -> Money? {
        let (whole, isTooLarge) = units.multipliedReportingOverflow(by: microUSD)
        return isTooLarge ? nil : Money(microUSD: whole / 1_000_000 + (whole % 1_000_000 >= 500_000 ? 1 : 0))
    }

    /// A decimal to the millionth; what is behind it is nobody's money.
    package static func millionths(_ text: String) -> Int64? {
        let parts = text.trimmingPrefix(" ").split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int64(parts[0]), whole < 1_000_000_000
        else { return nil }
        let digits = parts.count == 2 ? String(parts[1].prefix(6)) : ""
        guard let part = Int64(digits + String(repeating: "0", count: 6 - digits.count)) else { return nil }
        return whole * 1_000_000 + part
    }
}
