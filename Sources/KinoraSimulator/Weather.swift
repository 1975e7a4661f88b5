import KinoraCore

/// How bad one history is: rates in parts of a million, drawn from the ranges of §11.
struct Weather {
    var crash: Int64, pause: Int64, submitBad: Int64, submitLate: Int64
    var hookDrop: Int64, hookTwice: Int64, hookLate: Int64
    var poll: Int64, list: Int64, generation: Int64, expiry: Int64, cdn: Int64, database: Int64
    var disk: Int64, outbox: Int64
    let isFair: Bool
    var listLag: Milliseconds
    var listFinishedOnly: Bool
    /// When faults stop, so that liveness can be asked for (I-11).
    var faultsEnd: Moment
    var gate: Situation.Gate
    var gateFrom: Moment
    var gateUntil: Moment

    init(_ dice: inout Dice) {
        // One history in four is fair, so that the plain path is met too.
        let isFair = dice.below(4) == 0
        self.isFair = isFair
        func rate(_ most: Int64) -> Int64 { isFair ? 0 : dice.below(most + 1) }
        crash = rate(50_000)
        pause = rate(20_000)
        submitBad = rate(50_000)
        submitLate = rate(10_000)
        hookDrop = rate(500_000)
        hookTwice = rate(500_000)
        hookLate = rate(500_000)
        poll = rate(100_000)
        list = rate(100_000)
        generation = rate(50_000)
        expiry = rate(20_000)
        cdn = rate(150_000)
        database = rate(20_000)
        disk = rate(20_000)
        outbox = rate(100_000)
        listLag = isFair ? 0 : dice.below(.minutes(5))
        listFinishedOnly = dice.below(2) == 0
        faultsEnd = .start + .minutes(10) + dice.below(.hours(4))
        gateFrom = .start + dice.below(.minutes(3))
        gateUntil = gateFrom + .seconds(1) + dice.below(.minutes(30))
        switch isFair ? 99 : dice.below(50) {
        case 0: gate = .diskFull
        case 1: gate = .reconciling
        case 2: gate = .shutdown
        default: gate = .open
        }
    }
}
