import Testing

@testable import KinoraSimulator

@Suite struct MutantTests {
    @Test(arguments: Mutant.all.map(\.name))
    func `a broken law is caught within 100,000 histories`(name: String) throws {
        let mutant = try #require(Mutant.all.first { $0.name == name })
        #expect(mutant.caught(within: 100_000, from: 1) != nil)
    }

    @Test func `there are the twelve of §12 and more`() {
        #expect(Set(Mutant.all.map(\.name)).count >= 12)
        for name in [
            "no fence", "skip intent", "forget facts of stale workers", "60 s settle", "treat 502 as refused",
            "count 409 as final", "release suspense early", "resubmit from submitting", "poll error = failed",
            "accept HTML", "ack webhook before store", "cap check without reserves",
            "a failed attempt is never salvaged", "decide by the worker's own clock",
            "a delete during the run drops the take", "one key makes two takes", "spend at once after a restore",
        ] {
            #expect(Mutant.all.contains { $0.name == name }, "\(name)")
        }
    }
}
