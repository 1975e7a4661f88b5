import Foundation
import KinoraCore
import KinoraStore
import KinoraTestKit
import Testing

@testable import Kinora

struct HousekeepingTests {
    @Test func `What nobody asks for goes, once a day, and what a take keeps stays`() async throws {
        let bench = try await RunnerBench()
        try await bench.addTake()
        let end = try await bench.run(bench.runner()) { $0.state.phase.isTerminal }
        let clip = try #require(end.artifacts.first { $0.role == .clip }?.artifact)
        let arrival = try bench.shelf.makeArrival()
        try ScratchFolder.put([1, 2, 3], at: arrival)
        let orphan = try await bench.shelf.keep(arrivalAt: arrival)
        let keeping = Housekeeping(store: bench.store, shelf: bench.shelf)
        let today = Date()
        let tomorrow = today.addingTimeInterval(25 * 3_600)
        #expect(await keeping.keep(now: today)?.blobs == 0, "its row may be on the way")
        #expect(await keeping.keep(now: today.addingTimeInterval(3_600)) == nil, "not twice a day")
        #expect(await keeping.keep(now: tomorrow)?.blobs == 1)
        #expect(try await bench.shelf.path(of: orphan) == nil)
        #expect(try await bench.shelf.path(of: clip) != nil)
        try await bench.store.close()
    }
}
