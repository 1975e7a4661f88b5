/// What the program `kinora` takes of the machine.
struct Footprint {
    let options: BenchOptions
    let scratch: ScratchFolder

    func rows() throws -> [Row] {
        Talk.say("start and memory of kinora …")
        let starts = try (0..<20).map { _ in
            try ToolRun.run(options.kinora, ["--version"]).wall / .milliseconds(1)
        }
        let version = Row("kinora", "kinora --version, median of 20", starts.median, "ms", digits: 1).atMost(50)
        guard let short = try peak(seconds: 3), let long = try peak(seconds: 30) else { return [version] }
        return [version] + memory(short, long, \.own, "kinora")
            + memory(short, long, \.withChildren, "with its encoder")
    }

    private func peak(seconds: Int) throws -> PeakMemory? {
        let clip = scratch.file("memory-\(seconds).mp4")
        return try ToolRun.run(
            options.kinora,
            ["animate", "--quiet", "--config", "/dev/null", "--seconds", "\(seconds)", "-o", clip, "--", options.still]
                + ["wind in the leaves, slow push in"],
            watchingMemory: true
        ).peak
    }

    private func memory(_ short: PeakMemory, _ long: PeakMemory, _ part: KeyPath<PeakMemory, Int>, _ name: String)
        -> [Row]
    {
        let (before, after) = (Double(short[keyPath: part]), Double(long[keyPath: part]))
        return [
            Row("kinora", "peak memory, 3 s of 720p, \(name)", before / 1024, "MiB", digits: 0),
            Row("kinora", "peak memory, 30 s of 720p, \(name)", after / 1024, "MiB", digits: 0),
            Row("kinora", "peak memory, 30 s ÷ 3 s, \(name)", after / before, "", digits: 3).atMost(1.1),
        ]
    }
}
