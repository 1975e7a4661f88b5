import KinoraCore
import Synchronization

/// An engine that counts what it is asked, and otherwise does what another one does.
final class CountingEngine: Engine {
    private struct State {
        var accepted = 0
        var checks = 0
        var checked: Set<TakeID> = []
    }

    private let engine: any Engine
    private let state = Mutex(State())
    var name: String { engine.name }

    init(_ engine: any Engine) { self.engine = engine }

    var accepted: Int { state.withLock { $0.accepted } }
    var checks: Int { state.withLock { $0.checks } }
    /// Takes that were asked about at least once.
    var checkedTakes: Int { state.withLock { $0.checked.count } }

    func submit(_ errand: Errand) async -> SubmitReply {
        let reply = await engine.submit(errand)
        if case .accepted = reply { state.withLock { $0.accepted += 1 } }
        return reply
    }

    func check(_ ticket: Ticket) async throws -> RequestProgress {
        let progress = try await engine.check(ticket)
        state.withLock { state in
            state.checks += 1
            state.checked.insert(ticket.errand.take)
        }
        return progress
    }

    func collect(_ ticket: Ticket) async throws -> Collected { try await engine.collect(ticket) }
    func cancel(_ ticket: Ticket) async throws -> CancelReply { try await engine.cancel(ticket) }
    func billed(_ ticket: Ticket) async throws -> Money? { try await engine.billed(ticket) }
    func find(_ errand: Errand) async throws -> RequestID? { try await engine.find(errand) }
}
