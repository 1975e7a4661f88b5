import KinoraCore
import Synchronization

/// What RunPod has said in this process, as far as it decides whether a silence of RunPod's means anything.
///
/// RunPod forgets a job half an hour after it is done. So a list that does not name a lost job says that there is none
/// only if no job can have come and gone unseen: the list was read to its end within that time of the submit, and from
/// then on never less often. And a job that was seen a moment ago is not forgotten yet, whatever a 404 says.
final class RunPodWatch: Sendable {
    private struct State {
        /// Tokens whose request is known.
        var known: Set<String> = []
        /// When a job was last told of.
        var seen_unixMs: [RequestID: Int64] = [:]
        /// Until when nothing with this token can have come and gone unseen.
        var read_unixMs: [String: Int64] = [:]
    }

    private let state = Mutex(State())
    private let recordLife: Milliseconds

    init(recordLife: Milliseconds) { self.recordLife = recordLife }

    /// It is known, by whatever way, which request is that of a token.
    func know(_ token: String) {
        state.withLock { state in
            if state.known.count > 10_000 { state.known = [] }
            state.known.insert(token)
        }
    }

    func see(_ request: RequestID, now_unixMs: Int64) {
        state.withLock { state in
            if state.seen_unixMs.count > 10_000 {
                state.seen_unixMs = state.seen_unixMs.filter { now_unixMs - $0.value < recordLife }
            }
            state.seen_unixMs[request] = now_unixMs
        }
    }

    /// Whether RunPod may have forgotten a job that is done.
    func mayBeForgotten(_ request: RequestID, now_unixMs: Int64) -> Bool {
        state.withLock { $0.seen_unixMs[request].map { now_unixMs - $0 >= recordLife } ?? true }
    }

    /// The list was read to its end, and what has this token is not in it.
    /// - Returns: whether that means that there is nothing
    func isAbsent(_ token: String, since intent_unixMs: Int64, now_unixMs: Int64) -> Bool {
        state.withLock { state in
            // Of what was there before it is asked whether it still is.
            if state.known.contains(token) { return true }
            let read_unixMs = state.read_unixMs[token] ?? intent_unixMs
            guard now_unixMs - read_unixMs <= recordLife else { return false }
            if state.read_unixMs.count > 10_000 {
                state.read_unixMs = state.read_unixMs.filter { now_unixMs - $0.value <= recordLife }
            }
            state.read_unixMs[token] = max(read_unixMs, now_unixMs)
            return true
        }
    }
}
