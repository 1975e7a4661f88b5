import KinoraCore

/// What a person may type about a job as it stands.
struct NextStep {
    private var job: JobStatus

    init(_ job: JobStatus) { self.job = job }

    /// Nothing for a job that has ended.
    var commands: [String] {
        if job.state.isTerminal { return [] }
        return job.waitsForPerson ? Self.decisions.map { "kinora jobs resolve \(job.id) \($0)" } : [watch]
    }

    var watch: String { "kinora jobs watch \(job.id)" }

    /// In one line, for a remark.
    var decision: String { "kinora jobs resolve \(job.id) with " + Self.listed }

    private static let decisions = ["--adopt REQUEST", "--abandon", "--resubmit"]
    private static let listed = "--adopt REQUEST, --abandon or --resubmit"
}

extension JobStatus {
    /// Whether one of its takes goes on only when a person has decided.
    var waitsForPerson: Bool { isHeld(for: "decision") }

    func isHeld(for hold: String) -> Bool { !state.isTerminal && takes.contains { $0.hold == hold } }

    /// What went wrong, in the words of the first take that says so.
    var trouble: String? { takes.lazy.compactMap(\.trouble).first }
}
