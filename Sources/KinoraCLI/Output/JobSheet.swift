import KinoraCore

/// `kinora jobs show` for people: all that is known of one job.
struct JobSheet {
    var job: JobStatus
    var localOffset_s: (_ unixMs: Int64) -> Int

    func lines(paint: (String, Terminal.Colour) -> String) -> [String] {
        let state = job.state.colour.map { paint(job.state.rawValue, $0) } ?? job.state.rawValue
        var lines = [
            Self.line("job", job.id), Self.line("kind", job.kind), Self.line("state") + state,
            Self.line("created", Timestamp(job.created_unixMs).local(offset_s: localOffset_s(job.created_unixMs))),
            Self.line("still", job.stillPath),
        ]
        if !job.prompt.isEmpty { lines.append(Self.line("prompt", job.prompt)) }
        lines.append(Self.line("output", job.outputPath))
        lines.append(Self.line("cost", Self.cost(job.costMicroUSD, setAside: job.reservedMicroUSD)))
        for take in job.takes { lines += [""] + Self.lines(of: take) }
        let next = NextStep(job).commands
        return lines + (next.isEmpty ? [] : [""]) + next.map { paint("type: ", .dim) + Terminal.harmless($0) }
    }

    private static func lines(of take: TakeStatus) -> [String] {
        var lines = [
            line("take", take.id),
            line("  state", JobWords.spaced(take.state) + ", \(take.model) by \(take.provider)"),
        ]
        if let hold = take.hold { lines.append(line("  hold", JobWords.hold(hold))) }
        if let trouble = take.trouble { lines.append(line("  why", trouble)) }
        if let path = take.storedPath { lines.append(line("  stored", path)) }
        lines.append(line("  cost", cost(take.costMicroUSD, setAside: take.reservedMicroUSD)))
        for attempt in take.attempts {
            lines.append(line("  attempt \(attempt.number)", JobWords.spaced(attempt.state) + told(attempt)))
        }
        return lines
    }

    private static func told(_ attempt: AttemptStatus) -> String {
        let place = [attempt.provider, attempt.endpoint].filter { !$0.isEmpty }.joined(separator: " ")
        var parts = [", \(place)"]
        if let request = attempt.request { parts.append(", request \(request)") }
        parts.append(", \(Dollars(micro: attempt.costMicroUSD).spoken)")
        if let reason = attempt.reason { parts.append("; \(JobWords.reason(reason))") }
        return parts.joined()
    }

    private static func cost(_ micro: Int, setAside reserved: Int) -> String {
        let spent = Dollars(micro: micro).spoken
        return reserved == 0 ? spent : "\(spent), and \(Dollars(micro: reserved).spoken) set aside"
    }

    private static func line(_ name: String, _ value: String = "") -> String {
        name + String(repeating: " ", count: max(13 - name.count, 1)) + Terminal.harmless(value)
    }
}
