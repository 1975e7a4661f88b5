import Testing

@testable import KinoraSimulator

@Suite struct CampaignTests {
    @Test func `the sums do not hang on how many workers there are`() async {
        var sums: [Tally] = []
        for workers in [1, 2, 5] {
            let options = Options(["--histories", "1100", "--seed", "77", "--workers", "\(workers)"])
            sums.append(await Campaign(options, rangeLength: 100).run { _ in }.tally)
        }
        #expect(sums[0].histories == 1_100)
        #expect(sums.allSatisfy { $0 == sums[0] })
    }

    @Test func `every history is played once, and what was reached is told`() async {
        var told: [Int] = []
        let options = Options(["--histories", "250", "--seed", "5", "--workers", "2"])
        _ = await Campaign(options, rangeLength: 100).run { told.append($0) }
        #expect(told.count == 3 && told.last == 250)
    }
}
