import GRDB
import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraStore

/// A-10, and the names that attempts are known by.
struct RetentionTests {
    @Test func whatProvidersSaidIsForgottenAfterThirtyDaysAndWhatItMeantIsNot() async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        let take = StoreSamples.takeID(1)
        _ = try await store.add(
            StoreSamples.job(1, at: store.now()),
            key: IdempotencyKey(principal: "p", key: "k", fingerprint: "f"))
        try await StoreRide(store, place).drive(take, to: .submitted)
        let failed = Report(
            take: take, .providerFailed(StoreRide.request(take, 0)), source: .poll, body: "out of memory")
        _ = try await store.report(failed)
        for digest in ["read", "unread"] {
            _ = try await store.receive(
                HookDelivery(provider: "fake", digest: digest, token: nil, body: "{}"))
        }
        try await store.markRead(try #require(try await store.unread(limit: 1).first).number)
        place.pass(.hours(30 * 24) - 1)
        #expect(try await store.forgetOld() == 1, "the key")
        #expect(try await store.lastWords(of: take, attempt: 0) == "out of memory")
        place.pass(.minutes(1))
        #expect(try await store.forgetOld() == 2, "the words, and what was read")
        #expect(try await store.lastWords(of: take, attempt: 0) == nil)
        #expect(try await store.unread(limit: 9).map(\.delivery.digest) == ["unread"])
        #expect(try await !store.report(failed), "the log still knows it")
        #expect(try await store.forgetOld() == 0)
        try await store.close()
    }

    @Test(arguments: [(0.0, 2), (1.0, 0), (0.0, 0)])
    func whatCanBeMadeAgainForNothingIsLetGoAfterThirtyDays(dollars: Double, gone: Int) async throws {
        let place = try SQLitePlace()
        let store = try place.sqlite()
        let price = StoreSamples.dollars(dollars)
        var job = StoreSamples.job(1, bound: price, estimate: price, at: store.now())
        job.takes[0].state.offers[0].isIdempotent = gone > 0
        _ = try await store.add(job, key: nil)
        try await StoreRide(store, place).drive(StoreSamples.takeID(1), to: .finished)
        let kept = try await store.keptDigests()
        #expect(kept.count == 2, "the still and the clip")
        place.pass(.hours(30 * 24) - .minutes(1))
        while try await store.forgetOld() > 0 {}
        #expect(try await store.keptDigests() == kept)
        place.pass(.minutes(2))
        while try await store.forgetOld() > 0 {}
        #expect(try await store.keptDigests().count == 2 - gone)
        #expect(try await store.audit() == [])
        try await store.close()
    }

    @Test(arguments: [
        (UInt64(0), UInt64(0), String(repeating: "a", count: 26)),
        (.max, .max, String(repeating: "7", count: 25) + "4"),
        (0x0123_4567_89AB_CDEF, 0xFEDC_BA98_7654_3210, "aerukz4jvpg677w4xkmhmvbsca"),
    ])
    func tokensAreBase32(high: UInt64, low: UInt64, text: String) {
        // The third is what `base32` of coreutils makes of the sixteen bytes, in small letters, without its padding.
        #expect(AttemptToken.text(high, low) == text)
    }
}
