import KinoraCore
import KinoraStore
import KinoraTestKit
import Synchronization

/// A data directory of a test's own, with clocks that stand still until they are told to go on.
final class SQLitePlace: StorePlace {
    let folder: ScratchFolder
    private let clocks: Mutex<(wall: Int64, running: Milliseconds)>

    /// - Parameter wall: 2026-01-31 23:00 UTC unless said otherwise
    init(wall: Int64 = 1_769_900_400_000) throws {
        folder = try ScratchFolder()
        clocks = Mutex((wall, 5))
    }

    var directory: String { folder("data") }

    var time: TimeSource {
        TimeSource {
            self.clocks.withLock { $0.wall }
        } running: {
            self.clocks.withLock { $0.running }
        }
    }

    func sqlite() throws -> SQLiteStore { try SQLiteStore.open(directory, time: time) }
    func open() async throws -> any Store { try sqlite() }

    func pass(_ time: Milliseconds) {
        clocks.withLock {
            $0.wall += time
            $0.running += time
        }
    }

    func setWallClock(by time: Milliseconds) { clocks.withLock { $0.wall += time } }
}
