import KinoraCore

/// What is still done about a job after a person stopped or decided it: paid work is fetched, unknown work looked for.
struct Aftermath {
    var job: JobStatus

    var lines: [String] {
        var lines = job.takes.flatMap(Self.lines)
        if job.reservedMicroUSD != 0 {
            lines.append("\(Dollars(micro: job.reservedMicroUSD).spoken) stays set aside until all is known")
        }
        return lines
    }

    private static func lines(of take: TakeStatus) -> [String] {
        let attempts = take.attempts.compactMap { attempt -> String? in
            // What costs nothing is not fetched for its price.
            guard attempt.costMicroUSD != 0 || take.reservedMicroUSD != 0 || take.costMicroUSD != 0 else { return nil }
            let request = attempt.request.map { "request \($0)" } ?? "attempt \(attempt.number)"
            switch attempt.state {
            case "accepted", "completed":
                return "\(request) at \(attempt.provider) is still fetched: it was ordered"
            case "intent", "absent":
                return "\(request) is still looked for: nobody knows whether \(attempt.provider) has it"
            default: return nil
            }
        }
        return attempts + (take.storedPath.map { ["a clip is kept at \($0)"] } ?? [])
    }
}
