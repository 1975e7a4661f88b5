import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What watching a job comes to")
struct JobWatchTests {
    private func watch(_ end: JobStatus, _ more: [String] = [], isTerminal: Bool = false) async -> CommandLineRun {
        let studio = ScriptedStudio(
            JobScript(
                jobs: [.sample("j-1", .running)],
                watch: { _, progress in
                    progress(.rendering(done: 5, total: 10))
                    progress(.finishing)
                    return end
                }))
        return await CommandLineRun(["jobs", "watch", "j-1"] + more, studio: studio, isTerminal: isTerminal)
    }

    @Test func `Finished: stdout is the path of the clip, progress is told as animate tells it`() async {
        let run = await watch(.sample("j-1"))
        #expect(run.status == .done)
        #expect(run.out == "/p/a.mp4\n")
        #expect(run.err == "animating: 50 %, 5 of 10 frames\nfinishing the clip\n")
        #expect(await watch(.sample("j-1"), ["--quiet"]).err == "")
    }

    @Test func `On a terminal a bar is drawn and cleared again`() async {
        let run = await watch(.sample("j-1"), isTerminal: true)
        #expect(run.err.contains("animating") && run.err.hasSuffix("\r\u{1b}[K\u{1b}[?25h"))
    }

    @Test(
        "Another end has its status and one line",
        arguments: [
            (
                .sample("j-1", .failed, takes: [.sample("failed", trouble: "fal could not")]), 69,
                "job j-1 failed: fal could not; kinora jobs show j-1 tells all of it"
            ),
            (
                .sample("j-1", .failed, takes: [.sample("failed", trouble: "no picture", failure: .badStill)]), 65,
                "job j-1 failed: no picture; kinora jobs show j-1 tells all of it"
            ),
            (.sample("j-1", .cancelled), 130, "job j-1 was cancelled"),
            (
                .sample("j-1", .cancelled, takes: [.sample("cancelled")]), 130,
                "job j-1 was cancelled; a clip is kept at /d/ab/cd.mp4"
            ),
            (
                .sample("j-1", .held, takes: [.sample("generated", hold: "decision", trouble: "the clip is gone")]), 2,
                "job j-1 waits for you to decide: the clip is gone; type kinora jobs resolve j-1 with "
                    + "--adopt REQUEST, --abandon or --resubmit"
            ),
            (
                .sample("j-1", .held, takes: [.sample("staged", hold: "budget")]), 79,
                "job j-1 waits for room under the budget: a new day, a new month, or a higher cap ends it; "
                    + "type kinora jobs watch j-1"
            ),
            (
                .sample("j-1", .held, takes: [.sample("staged", hold: "disk", trouble: "3 MB are free")]), 73,
                "job j-1 waits for space on the disk of the data directory: free some: 3 MB are free; "
                    + "type kinora jobs watch j-1"
            ),
            (.sample("j-1", .waiting), 2, "job j-1 has not ended; type kinora jobs watch j-1"),
        ] as [(JobStatus, Int32, String)])
    func end(_ job: JobStatus, _ status: Int32, _ line: String) async {
        let run = await watch(job, ["--quiet"])
        #expect(run.status.rawValue == status)
        #expect(run.out == "")
        #expect(run.err == "kinora: \(line)\n")
    }

    @Test func `With --json stdout is the job, however it ended`() async {
        for state in [JobStatus.State.finished, .failed] {
            let run = await watch(.sample("j-1", state), ["--json"])
            #expect(run.out.hasPrefix("{\"job\":\"j-1\",\"kind\":\"animate\",\"state\":\"\(state.rawValue)\""))
            #expect(run.out.hasSuffix("\"takes\":[]}\n"))
            #expect(run.err.isEmpty == (state == .finished))
        }
    }

    @Test func `Ctrl-C leaves the job alone and says so`() async {
        let studio = ScriptedStudio(
            JobScript(
                jobs: [.sample("j-1", .running)],
                watch: { _, _ in
                    withUnsafeCurrentTask { $0?.cancel() }
                    throw CancellationError()
                }))
        let run = await Task { await CommandLineRun(["jobs", "watch", "j-1"], studio: studio) }.value
        #expect(run.status == .interrupted)
        #expect(run.out == "")
        #expect(
            run.err == """
                kinora: no longer watching job j-1, which is kept and not cancelled; kinora jobs watch j-1 goes on \
                with it, kinora jobs cancel j-1 stops it

                """)
        #expect(!studio.calls.contains { $0.hasPrefix("cancel") })
    }

    @Test func `The cursor comes back when watching fails`() async {
        let studio = ScriptedStudio(
            JobScript(
                jobs: [.sample("j-1", .running)],
                watch: { _, progress in
                    progress(.reading)
                    throw KinoraError(.dataDirectoryBusy, "process 42 owns /d")
                }))
        let run = await CommandLineRun(["jobs", "watch", "j-1"], studio: studio, isTerminal: true)
        #expect(run.status == .busy)
        #expect(run.err.contains("\u{1b}[?25h") && run.err.hasSuffix("process 42 owns /d\n"))
    }
}
