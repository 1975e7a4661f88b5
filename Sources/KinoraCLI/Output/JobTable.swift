import KinoraCore

/// `kinora jobs list` for people.
struct JobTable {
    var jobs: [JobStatus]
    var localOffset_s: (_ unixMs: Int64) -> Int

    /// - Parameter width: columns of the terminal, where ids are told by their ends; `nil` where nobody counts columns.
    func lines(width: Int?, isUnicode: Bool, paint: (String, Terminal.Colour) -> String) -> [String] {
        guard !jobs.isEmpty else { return [] }
        var table = TextTable(
            ["ID", "STATE", "CREATED", "COST", isUnicode ? "STILL → OUTPUT" : "STILL -> OUTPUT"].map {
                .init(title: $0, isNumber: $0 == "COST")
            })
        let arrow = isUnicode ? " → " : " -> "
        for job in jobs {
            table.add([
                width == nil ? job.id : shortID(of: job), job.state.rawValue,
                Timestamp(job.created_unixMs).local(offset_s: localOffset_s(job.created_unixMs)),
                Dollars(micro: job.costMicroUSD).spoken,
                [job.stillPath, job.outputPath].map(Self.lastPart).joined(separator: arrow),
            ])
        }
        return table.lines(width: width, isUnicode: isUnicode) { text, row, column in
            if row == 0 { return paint(text, .dim) }
            guard column == 1, let colour = jobs[row - 1].state.colour else { return text }
            return paint(text, colour)
        }
    }

    /// The first ten signs of an id are its time, which jobs of one evening share; the last eight are chance.
    private func shortID(of job: JobStatus) -> String {
        let end = String(job.id.suffix(8))
        return jobs.contains { $0.id != job.id && $0.id.hasSuffix(end) } ? job.id : end
    }

    private static func lastPart(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension JobStatus.State {
    var colour: Terminal.Colour? {
        switch self {
        case .waiting: nil
        case .running: .cyan
        case .held: .yellow
        case .finished: .green
        case .failed: .red
        case .cancelled: .dim
        }
    }
}
