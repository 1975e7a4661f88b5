import GRDB
import KinoraCore

extension Writing {
    func breaker(of endpoint: Int) throws -> Breaker {
        guard let row = try db.row("SELECT breaker FROM endpoint WHERE number = ?", [endpoint]) else {
            throw KinoraError(.internalFault, "there is no endpoint \(endpoint)")
        }
        return try Self.breaker(row["breaker"], of: endpoint)
    }

    static func breaker(_ text: String, of endpoint: Int) throws -> Breaker {
        do {
            return try StoredJSON.value(Breaker.self, text)
        } catch {
            throw Trouble.unreadable("the breaker of endpoint \(endpoint)", error)
        }
    }

    func change(_ endpoint: Int, _ change: (inout Breaker) -> Void) throws {
        let before = try breaker(of: endpoint)
        var breaker = before
        change(&breaker)
        guard breaker != before else { return }
        try run("UPDATE endpoint SET breaker = ? WHERE number = ?", [try StoredJSON.text(breaker), endpoint])
    }

    func tell(_ news: BreakerNews, endpoint: Int) throws {
        try change(endpoint) {
            switch news {
            case .submitted(let outcome, let retryAfter): $0.record(outcome, at: now, retryAfter: retryAfter)
            case .read(let outcome): $0.read(outcome, at: now)
            case .needsAttention: $0.needsAttention(at: now)
            case .reset: $0 = Breaker()
            }
        }
    }
}
