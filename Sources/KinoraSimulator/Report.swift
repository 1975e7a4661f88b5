import KinoraCore

/// The table that shows that nothing is dead: how often each fault and each transition was met.
extension Simulator {
    static func report(_ tally: Tally, elapsed: Duration, _ options: Options) {
        let speed = Int(Double(tally.histories) / max(elapsed.seconds, 1e-9))
        print("\(tally.histories) histories from seed \(options.seed), 0 violations")
        let speedOfCore = Int(Double(tally.histories) / max(processorSeconds, 1e-9))
        print("\(speed) histories/s on \(options.workers) cores, \(speedOfCore) a second of processor time")
        print("\(tally.events) events, \(tally.events / max(tally.histories, 1)) a history")
        print("\(tally.lateDuplicates) late duplicates found and settled, \(tally.losses) clips lost by their provider")
        print("\nfaults met")
        for fault in Fault.allCases {
            print("  \(pad(fault.row, 6))\(pad("\(fault)", 24))\(tally.faults[fault.rawValue])")
        }
        print("\ntransitions met")
        for from in TakeState.Phase.allCases {
            for to in TakeState.Phase.allCases where from.mayBecome(to) {
                let count = tally.moves[Int(from.rawValue) * 12 + Int(to.rawValue)]
                print("  \(pad("\(from)", 12))→ \(pad("\(to)", 14))\(count)")
            }
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
