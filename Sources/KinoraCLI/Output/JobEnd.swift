import KinoraCore

/// What the end of watching a job is worth to the shell, and to a person.
struct JobEnd {
    var job: JobStatus

    init(_ job: JobStatus) { self.job = job }

    var status: ExitStatus {
        switch job.state {
        case .finished: .done
        case .failed: job.takes.lazy.compactMap(\.failure).first.map(ExitStatus.init) ?? .unavailable
        case .cancelled: .interrupted
        case .waiting, .running, .held:
            if job.waitsForPerson {
                .found
            } else if job.isHeld(for: "budget") {
                .overBudget
            } else if job.isHeld(for: "disk") {
                .cannotWrite
            } else {
                .found
            }
        }
    }

    /// One line for a job that has not finished: what became of it, and what to type.
    var remark: String {
        let why = job.trouble.map { ": \($0)" } ?? ""
        let next = NextStep(job)
        switch job.state {
        case .finished: return "job \(job.id) has finished"
        case .failed: return "job \(job.id) failed\(why); kinora jobs show \(job.id) tells all of it"
        case .cancelled: return "job \(job.id) was cancelled" + kept
        case .waiting, .running, .held:
            if job.waitsForPerson { return "job \(job.id) waits for you to decide\(why); type \(next.decision)" }
            let hold = job.takes.lazy.compactMap(\.hold).first.map(JobWords.hold) ?? "has not ended"
            return "job \(job.id) \(hold)\(why); type \(next.watch)"
        }
    }

    private var kept: String {
        job.takes.lazy.compactMap(\.storedPath).first.map { "; a clip is kept at \($0)" } ?? ""
    }
}
