import KinoraCore
import KinoraStore
import KinoraTestKit
import Testing

struct SmokeTests {
    @Test func aTakeGoesAllTheWayAndIsThereAfterwards() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        #expect(try await store.add(StoreSamples.job(1, at: store.now()), key: nil) == .added)
        let end = try await StoreRide(store, place).drive(StoreSamples.takeID(1), to: .finished)
        #expect(end.state.phase == .finished)
        #expect(end.spent == StoreSamples.dollars(0.8))
        #expect(end.reserved == .zero)
        #expect(try await store.audit() == [])
        try await store.close()
        let again = try place.sqlite()
        let job = try #require(try await again.job(StoreSamples.jobID(1)))
        #expect(job.takes.map(\.state) == [end.state])
        #expect(try await again.ledger(after: 0, limit: 10).map(\.kind) == [.reserve, .commit, .release])
        #expect(try await again.attempt(token: end.tokens[0])?.take == StoreSamples.takeID(1))
        try await again.close()
    }
}
