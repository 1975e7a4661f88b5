import Testing

@testable import KinoraCore
@testable import KinoraSimulator

@Suite struct WorldTests {
    @Test(arguments: [1, 1_000_001, 2_000_001, 3_000_001] as [UInt64])
    func `no history breaks an invariant`(seed: UInt64) {
        for count in 0..<UInt64(10_000) {
            var world = World<Reliability>(seed: seed + count)
            let violation = world.run()
            #expect(violation == nil, "seed \(seed + count)")
            if violation != nil { return }
        }
    }

    /// A backup from before the row became ambiguous, and a clock put back before it became so again.
    @Test func `a window that a restore began anew is measured from there`() {
        var world = World<Reliability>(seed: 13_338_049)
        #expect(world.run() == nil)
        #expect(world.tally.faults[Fault.restored.rawValue] == 1)
        #expect(world.tally.faults[Fault.clockJumps.rawValue] > 0)
    }

    @Test func `a cancel and the provider's last word in one decision come out the same either way`() {
        var world = World<Reliability>(seed: 200_009_834)
        #expect(world.run() == nil)
        #expect(world.rows.first?.state.phase == .cancelled)
    }

    @Test func `the same seed gives the same trace (I-15)`() {
        for seed in 0..<200 as Range<UInt64> {
            var one = World<Reliability>(seed: seed)
            var other = World<Reliability>(seed: seed, isTracing: true)
            _ = one.run()
            _ = other.run()
            #expect(one.hash == other.hash)
        }
        var one = World<Reliability>(seed: 1)
        var other = World<Reliability>(seed: 2)
        _ = one.run()
        _ = other.run()
        #expect(one.hash != other.hash)
    }

    @Test func `a seed has the same trace on every machine (I-15)`() {
        var folded: UInt64 = 0
        for seed in 0..<100 as Range<UInt64> {
            var world = World<Reliability>(seed: seed)
            _ = world.run()
            folded = (folded ^ world.hash) &* 0x100_0000_01B3
        }
        #expect(folded == 5_196_047_953_959_221_886)
    }

    @Test func `every fault and nearly every transition is met`() {
        var tally = Tally()
        for seed in 0..<30_000 as Range<UInt64> {
            var world = World<Reliability>(seed: seed &+ 50_000_000, tally: tally)
            _ = world.run()
            tally = world.tally
        }
        for fault in Fault.allCases { #expect(tally.faults[fault.rawValue] > 0, "\(fault) never struck") }
        let phases = TakeState.Phase.allCases
        let met = tally.moves.count { $0 > 0 }
        let legal = phases.reduce(0) { sum, from in sum + phases.count { from.mayBecome($0) } }
        #expect(met * 10 >= legal * 7, "\(met) of \(legal) transitions")
    }
}
