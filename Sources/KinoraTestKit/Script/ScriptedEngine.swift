package import KinoraCore
import Synchronization

/// An engine that answers what a test wrote down, and remembers what it was asked. The last answer of a list is
/// given again and again.
package final class ScriptedEngine: Engine {
    package struct Script: Sendable {
        package var submits: [SubmitReply] = [.accepted(RequestID("r-1"), body: nil)]
        package var checks: [RequestProgress] = [.finished(.init(url: "clip:1", life: 3_600_000))]
        package var collects: [Collected] = [.result(.init(url: "clip:1", life: 3_600_000))]
        package var cancels: [CancelReply] = [.cancelled]
        /// `nil`: the lookup fails.
        package var finds: [RequestID?]? = [nil]
        package var bills: [Money?] = [nil]
        /// Called while a submit is on the wire.
        package var onSubmit: @Sendable (Errand) async -> Void = { _ in }

        package init() {}
    }

    package enum Call: Hashable, Sendable { case stage, submit, check, collect, cancel, find, probe, bill }

    private struct State {
        var script: Script
        var calls: [Call] = []
    }

    package let name = "scripted"
    private let state: Mutex<State>

    package init(_ change: (inout Script) -> Void = { _ in }) {
        var script = Script()
        change(&script)
        state = Mutex(State(script: script))
    }

    package var calls: [Call] { state.withLock { $0.calls } }
    package func count(_ call: Call) -> Int { calls.count { $0 == call } }
    package func rewrite(_ change: (inout Script) -> Void) { state.withLock { change(&$0.script) } }

    private func next<Answer: Sendable>(_ call: Call, _ list: WritableKeyPath<Script, [Answer]>) -> Answer {
        state.withLock { state in
            state.calls.append(call)
            let answers = state.script[keyPath: list]
            if answers.count > 1 { state.script[keyPath: list].removeFirst() }
            return answers[0]
        }
    }

    package func stage(_ errand: Errand) async throws -> Staging {
        state.withLock { $0.calls.append(.stage) }
        return Staging(url: "still:1", until: nil)
    }

    package func submit(_ errand: Errand) async -> SubmitReply {
        let reply = next(.submit, \.submits)
        await state.withLock(\.script.onSubmit)(errand)
        return reply
    }

    package func check(_ ticket: Ticket) async throws -> RequestProgress { next(.check, \.checks) }
    package func collect(_ ticket: Ticket) async throws -> Collected { next(.collect, \.collects) }
    package func cancel(_ ticket: Ticket) async throws -> CancelReply { next(.cancel, \.cancels) }

    package func find(_ errand: Errand) async throws -> RequestID? {
        let answer = state.withLock { state -> RequestID?? in
            state.calls.append(.find)
            guard var finds = state.script.finds else { return nil }
            let answer = finds[0]
            if finds.count > 1 {
                finds.removeFirst()
                state.script.finds = finds
            }
            return .some(answer)
        }
        guard let answer else { throw KinoraError(.unavailable, "the list cannot be read") }
        return answer
    }

    package func billed(_ ticket: Ticket) async throws -> Money? { next(.bill, \.bills) }
    package func probe(_ place: OfferPlace) async throws { state.withLock { $0.calls.append(.probe) } }
}

/// A network that answers what a test wrote down.
package final class ScriptedTransport: Transport {
    private let statuses: Mutex<[Int]>
    private let body: [UInt8]

    /// - Parameter statuses: of one download after another; the last one is given again and again
    package init(statuses: [Int] = [200], body: [UInt8] = Array("a clip".utf8)) {
        self.statuses = Mutex(statuses)
        self.body = body
    }

    package func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse { WireResponse(status: 404) }

    package func download(_ request: WireRequest, to path: String) async throws(WireTrouble) -> WireResponse {
        let status = statuses.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
        guard status == 200 else { return WireResponse(status: status) }
        do {
            try ScratchFolder.put(body, at: path)
        } catch {
            throw .broken("\(error)")
        }
        return WireResponse(
            status: 200, headers: [WireField("Content-Length", "\(body.count)")], bytes: Int64(body.count))
    }
}
