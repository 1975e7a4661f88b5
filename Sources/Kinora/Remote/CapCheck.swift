import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What the caps say before anything is written or sent. The store checks them again in the transaction of each
/// reserve: two processes cannot pass this at once and spend twice.
struct CapCheck: Sendable {
    let caps: [Cap]
    /// Nil where nothing was ever spent.
    let store: (any Store)?

    /// - Parameter needed: for each take, at most
    /// - Throws: `budgetExhausted` with scope, cap, committed, reserved and needed.
    func require(_ needed: Money, takes: Int) async throws {
        for cap in caps {
            let (spent, reserved) = try await held(cap.scope)
            let wanted = cap.scope == .take ? needed : Money(microUSD: needed.microUSD * Int64(takes))
            guard spent + reserved + wanted > cap.amount else { continue }
            throw Self.refusal(cap, spent: spent, reserved: reserved, needed: wanted)
        }
    }

    static func refusal(_ cap: Cap, spent: Money, reserved: Money, needed: Money) -> KinoraError {
        let name = cap.scope == .take ? "a take" : cap.scope == .all ? "all time" : "the \(cap.scope.rawValue)"
        let held = cap.scope == .take ? "" : ", $\(spent.dollars) are spent, $\(reserved.dollars) set aside"
        return KinoraError(
            .budgetExhausted,
            "the cap for \(name) is $\(cap.amount.dollars)\(held), and this needs up to $\(needed.dollars); nothing was sent",
            hint: "raise budget.\(cap.scope.rawValue)_usd in config.yaml"
                + (cap.scope == .take ? ", or type --cap \(needed.dollars)" : "")
                + ", or type --model procedural for a free clip")
    }

    private func held(_ scope: Cap.Scope) async throws -> (spent: Money, reserved: Money) {
        guard let store else { return (.zero, .zero) }
        let days = scope == .take ? [] : try await store.totals(by: .day, since_unixMs: 0)
        // Days and months are those of the store's clock, in UTC, as the caps count them.
        let today = Self.day(store.unixMs(of: store.now()))
        let prefix =
            switch scope {
            case .take, .all: ""
            case .day: today
            case .month: String(today.prefix(7))
            }
        return days.filter { $0.key.hasPrefix(prefix) }.reduce((.zero, .zero)) { ($0.0 + $1.spent, $0.1 + $1.reserved) }
    }

    /// `YYYY-MM-DD` in UTC.
    static func day(_ unixMs: Int64) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let moment = Date(timeIntervalSince1970: Double(unixMs) / 1_000)
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        func two(_ number: Int?) -> String { String("0\(number ?? 0)".suffix(2)) }
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }
}
