import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("How a job is named on the command line")
struct JobArgumentTests {
    private let studio = ScriptedStudio(
        JobScript(jobs: [
            .sample("01KGA1B2C3XXXXXXXX7F3KQ2ZD"), .sample("01KGB1B2C3XXXXXXXXAAAAAAAA"),
            .sample("01KGB1B2C3XXXXXXXXBBBBBBBB"), .sample("j-1"),
        ]))

    @Test(
        "Any beginning or end that one job has names it, in capitals or not",
        arguments: ["01KGA1", "7F3KQ2ZD", "q2zd", "01kga1b2c3xxxxxxxx7f3kq2z"])
    func abbreviated(_ typed: String) async {
        let run = await CommandLineRun(["jobs", "show", typed], studio: studio)
        #expect(run.status == .done, "\(run.err)")
        #expect(studio.calls == ["jobs 1000", "job 01KGA1B2C3XXXXXXXX7F3KQ2ZD"])
    }

    @Test func `A whole id is taken as it is, without a look at the list`() async {
        let run = await CommandLineRun(["jobs", "show", "01KGA1B2C3XXXXXXXX7F3KQ2ZD"], studio: studio)
        #expect(run.status == .done)
        #expect(studio.calls == ["job 01KGA1B2C3XXXXXXXX7F3KQ2ZD"])
    }

    @Test func `A short name that is whole is no abbreviation`() async {
        #expect(await CommandLineRun(["jobs", "show", "j-1"], studio: studio).status == .done)
    }

    @Test(
        "What names no job, or several, is told",
        arguments: [
            (
                "01KGB1", 64,
                "'01KGB1' may be 01KGB1B2C3XXXXXXXXAAAAAAAA or 01KGB1B2C3XXXXXXXXBBBBBBBB; type more of the id"
            ),
            ("QQQQ", 66, "there is no job 'QQQQ'; kinora jobs list shows which there are"),
            ("B2C3", 66, "there is no job 'B2C3'; kinora jobs list shows which there are"),
            ("2ZD", 64, "'2ZD' is too short for a job; type 4 signs of its id or more"),
            ("", 64, "'' is too short for a job; type 4 signs of its id or more"),
            ("01KGA1B2C3XXXXXXXX7F3KQ2ZZ", 66, "there is no job '01KGA1B2C3XXXXXXXX7F3KQ2ZZ'"),
        ] as [(String, Int32, String)])
    func refused(_ typed: String, _ status: Int32, _ line: String) async {
        for verb in ["show", "watch", "cancel"] {
            let run = await CommandLineRun(["jobs", verb, typed], studio: studio)
            #expect(run.status.rawValue == status)
            #expect(run.out == "")
            #expect(run.err == "kinora: \(line)\n")
        }
    }

    @Test(
        "A verb that is none is told with those that are",
        arguments: [
            (["jobs", "lst"], "there is no verb 'jobs lst'; did you mean kinora jobs list?"),
            (
                ["jobs", "frobnicate"],
                "there is no verb 'jobs frobnicate'; there are list, show, watch, cancel, resolve; "
                    + "see kinora jobs --help"
            ),
            (["jobs", "show"], "missing expected argument '<id>'; see kinora jobs show --help"),
            (["jobs", "show", "a", "b"], "unexpected argument 'b'; see kinora jobs show --help"),
        ])
    func usage(_ arguments: [String], _ line: String) async {
        let run = await CommandLineRun(arguments, studio: studio)
        #expect(run.status == .usage)
        #expect(run.err == "kinora: \(line)\n")
    }

    @Test(
        "Help names every verb and shows an example",
        arguments: [["jobs"], ["jobs", "--help"], ["jobs", "watch", "-h"], ["ledger", "--help"]])
    func help(_ arguments: [String]) async {
        let run = await CommandLineRun(arguments)
        #expect(run.status == .done)
        #expect(run.out.contains("USAGE: kinora \(arguments[0])") && run.out.contains("Example"))
        #expect(run.err == "")
    }
}
