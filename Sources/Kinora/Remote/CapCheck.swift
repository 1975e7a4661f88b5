import KinoraCore

/// What the caps say before anything is written or sent. The store checks them again in the transaction of each
/// reserve: two processes cannot pass this at once and spend twice.
struct CapCheck: Sendable {
    let caps: [Cap]
    let store: any Store

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

    /// `YYYY-MM-DD` in UTC (civil from days, Howard Hinnant, http://howardhinnant.github.io/date_algorithms.html).
    static func day(_ unixMs: Int64) -> String {
        let days = unixMs / 86_400_000 + 719_468
        let era = days / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let (day, month) = (dayOfYear - (153 * shifted + 2) / 5 + 1, shifted < 10 ? shifted + 3 : shifted - 9)
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}
