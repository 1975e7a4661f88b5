import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What jobs list prints")
struct JobListTests {
    private let studio = ScriptedStudio(
        JobScript(jobs: [
            .sample("01KGA1B2C3XXXXXXXX7F3KQ2ZD", .running, cost: 0, reserved: 100_000),
            .sample("01KGA1B2C3XXXXXXXXAAAAAAAA", .finished),
        ]))

    @Test func `Elsewhere than on a terminal ids are whole and times local`() async {
        let run = await CommandLineRun(["jobs", "list"], studio: studio)
        #expect(run.status == .done)
        #expect(
            run.out == """
                ID                          STATE     CREATED            COST  STILL → OUTPUT
                01KGA1B2C3XXXXXXXX7F3KQ2ZD  running   2026-01-31 13:34  $0.00  a.jpg → a.mp4
                01KGA1B2C3XXXXXXXXAAAAAAAA  finished  2026-01-31 13:34  $0.25  a.jpg → a.mp4

                """)
        #expect(run.err == "")
        #expect(studio.calls == ["jobs 20"])
    }

    @Test func `With --json rows carry what was promised, in UTC`() async {
        let run = await CommandLineRun(["jobs", "list", "--limit", "1", "--json"], studio: studio)
        #expect(run.status == .done)
        #expect(
            run.out == """
                {"jobs":[{"job":"01KGA1B2C3XXXXXXXX7F3KQ2ZD","kind":"animate","state":"running",\
                "created":"2026-01-31T12:34:56Z","cost_usd":0,"reserved_usd":0.1,"still":"/p/a.jpg",\
                "prompt":"wind, \\"soft\\"","output":"/p/a.mp4"}]}

                """)
        #expect(run.err == "")
        #expect(studio.calls == ["jobs 1"])
    }

    @Test func `No jobs are nothing on stdout, and no error`() async {
        let none = await CommandLineRun(["jobs", "list"])
        #expect(none.status == .done)
        #expect(none.out == "")
        #expect(none.err == "no jobs yet; kinora animate my.jpg makes one\n")
        #expect(await CommandLineRun(["jobs", "list", "--quiet"]).err == "")
        let json = await CommandLineRun(["jobs", "list", "--json"])
        #expect(json.out == "{\"jobs\":[]}\n" && json.err == "")
    }

    @Test func `On a terminal ids are told by their ends and states in colour`() async {
        let run = await CommandLineRun(["jobs", "list"], studio: studio, isTerminal: true)
        let row = "7F3KQ2ZD  \u{1b}[36mrunning\u{1b}[0m   2026-01-31 13:34  $0.00  a.jpg → a.mp4\n"
        #expect(run.out.contains(row), "\(run.out)")
    }

    @Test func `Ends that two jobs share are not told alone`() async {
        let twins = ScriptedStudio(JobScript(jobs: [.sample("01AAXXXXXXXX"), .sample("01BBXXXXXXXX")]))
        let run = await CommandLineRun(["jobs", "list"], studio: twins, isTerminal: true)
        #expect(run.out.contains("\n01AAXXXXXXXX  ") && run.out.contains("\n01BBXXXXXXXX  "), "\(run.out)")
    }

    @Test func `What others wrote ends no row, moves no cursor and is cut at the terminal's edge`() async {
        var job = JobStatus.sample()
        job.stillPath = "/p/\u{202e}a\nb\u{1b}[2J.jpg"
        job.outputPath = "/p/" + String(repeating: "x", count: 200) + ".mp4"
        let studio = ScriptedStudio(JobScript(jobs: [job]))
        let plain = await CommandLineRun(["jobs", "list"], studio: studio)
        #expect(plain.out.split(separator: "\n").count == 2)
        #expect(plain.out.contains("  \u{fffd}a b\u{fffd}[2J.jpg → xxx"))
        let terminal = await CommandLineRun(
            ["jobs", "list"], studio: studio, isTerminal: true, environment: ["NO_COLOR": "1"])
        let rows = terminal.out.split(separator: "\n")
        #expect(rows.count == 2 && rows[1].count == 80 && rows[1].hasSuffix("xx..."), "\(rows)")
        #expect(terminal.out.contains("STILL -> OUTPUT"))
    }

    @Test(
        "A limit that is none is refused",
        arguments: ["0", "-1", "10001", "ten"])
    func limit(_ limit: String) async {
        let run = await CommandLineRun(["jobs", "list", "--limit", limit], studio: studio)
        #expect(run.status == .usage)
        #expect(run.err == "kinora: --limit \(limit): a whole number from 1 to 10000; type --limit 20\n")
    }

    @Test func `Another owner of the data directory is status 75`() async {
        let busy = KinoraError(.dataDirectoryBusy, "process 42 owns /d", hint: "wait until it has ended")
        let run = await CommandLineRun(["jobs", "list"], studio: ScriptedStudio(JobScript(error: busy)))
        #expect(run.status.rawValue == 75)
        #expect(run.err == "kinora: process 42 owns /d; wait until it has ended\n")
    }
}
