/// One line on stderr every ten seconds of a long run.
struct Progress {
    private let histories: Int
    private var told = Duration.zero

    init(of histories: Int) { self.histories = histories }

    mutating func reached(_ count: Int, after elapsed: Duration) {
        guard elapsed - told >= .seconds(10), count < histories else { return }
        told = elapsed
        let speed = Int(Double(count) / elapsed.seconds)
        let left = (histories - count) / max(speed, 1)
        Simulator.complain("\(count) of \(histories) histories, \(speed)/s, \(left) s left")
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
