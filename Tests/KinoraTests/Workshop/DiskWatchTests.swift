import KinoraCore
import KinoraStore
import KinoraTestKit
import Synchronization
import Testing

@testable import Kinora

@Suite("When the disk fills nothing more is bought, and what is on its way gets room")
struct DiskWatchTests {
    private static let mebibyte: Int64 = 1 << 20

    @Test func `The gate follows the room, and the ballast gives way`() async throws {
        let free = Mutex<Int64?>(2_000 * Self.mebibyte)
        let bench = try await RunnerBench()
        var calls = FileCalls.system
        calls.free = { _ in free.withLock { $0 } }
        let ballast = Ballast(directory: bench.scratch("home"), bytes: Self.mebibyte, calls: calls)
        let watch = DiskWatch(store: bench.store, ballast: ballast)
        #expect(await watch.look() == .open && ballast.isThere)
        free.withLock { $0 = 511 * Self.mebibyte }
        #expect(await watch.look() == .diskFull && watch.gate == .diskFull && !ballast.isThere)
        free.withLock { $0 = 2_000 * Self.mebibyte }
        #expect(await watch.look() == .open && ballast.isThere)
        // A system that does not tell is no reason to buy.
        free.withLock { $0 = nil }
        #expect(await watch.look() == .diskFull)
    }

    @Test func `Takes that may still bring a clip each want their room`() async throws {
        let bench = try await RunnerBench(ScriptedEngine { $0.checks = [.running(fraction: nil)] })
        var calls = FileCalls.system
        calls.free = { _ in 540 * Self.mebibyte }
        let watch = DiskWatch(
            store: bench.store, ballast: Ballast(directory: bench.scratch("home"), bytes: 1, calls: calls))
        #expect(await watch.look() == .open)
        try await bench.addTake()
        try await bench.run(bench.runner()) { $0.state.phase == .running }
        #expect(await watch.look() == .diskFull, "512 MiB, and 64 MiB for the one that runs")
    }

    @Test func `The room of a ballast that gave way is not for spending`() async throws {
        let bench = try await RunnerBench()
        var calls = FileCalls.system
        calls.free = { _ in 600 * Self.mebibyte }
        // There is room for the take, and none to take the ballast's room again.
        let ballast = Ballast(directory: bench.scratch("home"), bytes: 128 * Self.mebibyte, calls: calls)
        let watch = DiskWatch(store: bench.store, ballast: ballast)
        #expect(await watch.look() == .diskFull && !ballast.isThere)
    }
}
