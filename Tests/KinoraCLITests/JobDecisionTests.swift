import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("Stopping and deciding a job")
struct JobDecisionTests {
    private func studio(_ end: JobStatus) -> ScriptedStudio {
        ScriptedStudio(JobScript(jobs: [.sample("j-1", .running)], cancel: { _ in end }, resolve: { _ in end }))
    }

    @Test(
        "Cancelling says what became of the job, and what is still fetched",
        arguments: [
            (.sample("j-1", .cancelled), "job j-1 is cancelled\n"),
            (.sample("j-1", .finished), "job j-1 had finished before it could be stopped: /p/a.mp4\n"),
            (.sample("j-1", .failed), "job j-1 had failed before it could be stopped\n"),
            (
                .sample(
                    "j-1", .running, reserved: 350_000,
                    takes: [
                        .sample(
                            "running", stored: nil,
                            attempts: [
                                .sample(1, "failed"), .sample(2, "accepted"), .sample(3, "intent", request: nil),
                            ])
                    ]),
                """
                job j-1 is being stopped, its provider has the word; kinora jobs watch j-1 tells the end
                note: request r-1 at fal is still fetched: it was ordered
                note: attempt 3 is still looked for: nobody knows whether fal has it
                note: $0.35 stays set aside until all is known

                """
            ),
            (
                .sample("j-1", .cancelled, takes: [.sample("cancelled")]),
                "job j-1 is cancelled\nnote: a clip is kept at /d/ab/cd.mp4\n"
            ),
        ] as [(JobStatus, String)])
    func cancel(_ end: JobStatus, _ said: String) async {
        let studio = studio(end)
        let run = await CommandLineRun(["jobs", "cancel", "j-1"], studio: studio)
        #expect(run.status == .done)
        #expect(run.out == "")
        #expect(run.err == said)
        #expect(studio.calls.last == "cancel j-1")
        #expect(await CommandLineRun(["jobs", "cancel", "j-1", "-q"], studio: studio).err == "")
    }

    @Test(
        "Each decision reaches the studio",
        arguments: [
            (["--adopt", "r-9"], "adopt(request: \"r-9\")", "goes on with request r-9"),
            (["--abandon"], "abandon", "is abandoned"), (["--resubmit"], "resubmit", "is ordered again"),
        ])
    func resolve(_ options: [String], _ call: String, _ said: String) async {
        let studio = studio(.sample("j-1", .running))
        let run = await CommandLineRun(["jobs", "resolve", "j-1"] + options, studio: studio)
        #expect(run.status == .done)
        #expect(run.out == "")
        #expect(run.err == "job j-1 \(said); kinora jobs watch j-1 tells the end\n")
        #expect(studio.calls.last == "resolve j-1 \(call)")
    }

    @Test func `An abandoned job still says what is fetched`() async {
        let end = JobStatus.sample(
            "j-1", .failed, takes: [.sample("failed", stored: nil, attempts: [.sample(1, "completed")])])
        let run = await CommandLineRun(["jobs", "resolve", "j-1", "--abandon"], studio: studio(end))
        #expect(run.err == "job j-1 is abandoned\nnote: request r-1 at fal is still fetched: it was ordered\n")
    }

    @Test(
        "None, two or an empty decision is asked again, and nothing is done",
        arguments: [
            [], ["--abandon", "--resubmit"], ["--adopt", "r", "--abandon"], ["--adopt", ""],
        ])
    func undecided(_ options: [String]) async {
        let studio = studio(.sample("j-1"))
        let run = await CommandLineRun(["jobs", "resolve", "j-1"] + options, studio: studio)
        #expect(run.status == .usage)
        #expect(
            run.err == """
                kinora: type one of --adopt REQUEST, --abandon and --resubmit; see kinora jobs resolve --help

                """)
        #expect(studio.calls.isEmpty)
    }

    @Test("With --json stdout is the job as it stands", arguments: [["cancel"], ["resolve", "--abandon"]])
    func json(_ arguments: [String]) async {
        let run = await CommandLineRun(
            ["jobs", arguments[0], "j-1", "--json", "-q"] + arguments.dropFirst(), studio: studio(.sample("j-1")))
        #expect(run.out.hasPrefix("{\"job\":\"j-1\",") && run.out.hasSuffix("\"takes\":[]}\n"))
        #expect(run.err == "")
    }

    @Test(
        "What cannot be stopped or decided is a bad input, not a bad command line",
        arguments: [KinoraError.Code.alreadyEnded, .notOnHold])
    func refused(_ code: KinoraError.Code) async {
        let refuse: JobScript.Change = { job in throw KinoraError(code, "job \(job.id) has ended") }
        let studio = ScriptedStudio(JobScript(jobs: [.sample("j-1")], cancel: refuse, resolve: refuse))
        for arguments in [["cancel", "j-1"], ["resolve", "j-1", "--abandon"]] {
            let run = await CommandLineRun(["jobs"] + arguments, studio: studio)
            #expect(run.status.rawValue == 65)
            #expect(run.out == "")
            #expect(run.err == "kinora: job j-1 has ended\n")
        }
    }

    @Test func `Ctrl-C while a job is being stopped promises nothing`() async {
        let studio = ScriptedStudio(
            JobScript(
                jobs: [.sample("j-1")],
                cancel: { _ in
                    withUnsafeCurrentTask { $0?.cancel() }
                    throw CancellationError()
                }))
        let run = await Task { await CommandLineRun(["jobs", "cancel", "j-1"], studio: studio) }.value
        #expect(run.status == .interrupted)
        #expect(
            run.err == """
                kinora: interrupted while job j-1 was being cancelled; kinora jobs show j-1 tells how it stands

                """)
    }
}
