import KinoraCore
import KinoraStore
import Synchronization

/// Looks after the disk that clips come to: when it fills, nothing more is bought, and what is on its way gets
/// the ballast's room.
final class DiskWatch: Sendable {
    private let store: any JobBook
    private let ballast: Ballast
    private let last = Mutex(Situation.Gate.open)
    private static let pause = Duration.seconds(10)

    init(store: any JobBook, ballast: Ballast) {
        self.store = store
        self.ballast = ballast
    }

    /// What was found when it was last looked at.
    var gate: Situation.Gate { last.withLock { $0 } }

    /// - Returns: whether money may be spent.
    @discardableResult
    func look() async -> Situation.Gate {
        let inFlight = (try? await store.attemptsInFlight()) ?? 0
        // The room of a ballast that gave way is not for spending.
        let free = ballast.free_bytes.map { ballast.isThere ? $0 : $0 - ballast.bytes }
        let found = SpendGate.gate(free_bytes: free, takesInFlight: inFlight)
        if found == .open { ballast.fill() } else { ballast.drop() }
        last.withLock { $0 = found }
        return found
    }

    /// Looks again and again, until it is cancelled.
    func watch() async {
        while (try? await Task.sleep(for: Self.pause)) != nil { await look() }
    }
}
