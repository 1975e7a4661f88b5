/// How many outcomes there were in the last minute, and how many of them were bad. Its size does not grow with them: it
/// is read and written with every submit.
struct MinuteTally: Hashable, Sendable, Codable {
    // Fifteen spans of four seconds, and one that is never used, because of the sixteen lanes.
    private var all = SIMD16<UInt16>()
    private var bad = SIMD16<UInt16>()
    private var newest: Int64 = 0

    private static let spans: Int64 = 15
    private static let span = Milliseconds.seconds(60) / spans

    mutating func count(isBad: Bool, at now: Moment) {
        forget(upTo: now)
        let slot = Int(newest % Self.spans)
        guard all[slot] < .max else { return }
        all[slot] += 1
        if isBad { bad[slot] += 1 }
    }

    var sums: (all: Int, bad: Int) {
        (0..<16).reduce(into: (all: 0, bad: 0)) { sums, slot in
            sums.all += Int(all[slot])
            sums.bad += Int(bad[slot])
        }
    }

    /// A clock that goes back starts no new span.
    private mutating func forget(upTo now: Moment) {
        let current = max(now.milliseconds, 0) / Self.span
        guard current > newest else { return }
        if current - newest >= Self.spans {
            (all, bad) = (.zero, .zero)
        } else {
            for passed in newest + 1...current {
                let slot = Int(passed % Self.spans)
                (all[slot], bad[slot]) = (0, 0)
            }
        }
        newest = current
    }
}
