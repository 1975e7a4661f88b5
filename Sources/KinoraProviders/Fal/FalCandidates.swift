import KinoraCore
import Synchronization

/// Ids that came with an answer which was no acceptance. Looked at first when a submit is searched for.
///
/// They live as long as the process: whoever does not have them any more finds the request in the list.
final class FalCandidates: Sendable {
    private static let most = 1_000
    private let ids = Mutex<[(token: String, request: RequestID)]>([])

    func note(_ request: RequestID, of errand: Errand) {
        ids.withLock { ids in
            ids.removeAll { $0.token == errand.token }
            ids.append((errand.token, request))
            if ids.count > Self.most { ids.removeFirst() }
        }
    }

    func candidate(of errand: Errand) -> RequestID? {
        ids.withLock { ids in ids.last { $0.token == errand.token }?.request }
    }
}
