package import KinoraCore

/// Jobs and answers to fill a store with. The same numbers give the same ids.
package enum StoreSamples {
    package static let place = OfferPlace(provider: "fake", endpoint: "fake/clip", model: "clip-1")

    package static func dollars(_ amount: Double) -> Money { Money(microUSD: Int64(amount * 1_000_000)) }

    package static func jobID(_ number: Int) -> JobID {
        JobID(SortableID.make(milliseconds: UInt64(number), random: (0, 0)))
    }

    package static func takeID(_ number: Int, _ take: Int = 0) -> TakeID {
        TakeID(SortableID.make(milliseconds: UInt64(number), random: (1, UInt64(take))))
    }

    /// The digest of no bytes at all, told apart by a number.
    package static func artifact(_ number: Int) -> Artifact {
        let text = String(number, radix: 16)
        return Artifact(digest: String(repeating: "0", count: 64 - text.count) + text, bytes: Int64(number))
    }

    package static func clip(_ number: Int, attempt: Int = 0) -> KeptArtifact {
        KeptArtifact(artifact: artifact(number), role: .clip, attempt: attempt, kind: "mp4")
    }

    package static func offer(bound: Money = dollars(1), estimate: Money = dollars(0.8)) -> OfferTerms {
        OfferTerms(
            endpoint: -1, bound: bound, estimate: estimate, median: .seconds(10), hasHook: false,
            keepsResult: .hours(24), refundsFailure: true, isIdempotent: false)
    }

    package static func job(
        _ number: Int, takes: Int = 1, places: [OfferPlace] = [place], bound: Money = dollars(1),
        estimate: Money = dollars(0.8), at now: Moment
    ) -> NewJob {
        NewJob(
            id: jobID(number), kind: "animate", brief: "{\"prompt\":\"“wind” in the leaves\\n\"}",
            takes: (0..<takes).map { take in
                NewTake(
                    id: takeID(number, take), order: "{\"order\":\(take)}", places: places,
                    state: TakeState(offers: places.map { _ in offer(bound: bound, estimate: estimate) }, at: now),
                    made: [KeptArtifact(artifact: artifact(1), role: .still, kind: "png")])
            })
    }
}
