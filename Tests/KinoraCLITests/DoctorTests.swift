import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What doctor tells")
struct DoctorTests {
    private let fine = CheckUp(name: "ffmpeg", status: .fine, found: "5.1")
    private let lacking = CheckUp(name: "faces", status: .lacking, found: "none", costs: "no breath", mend: "apt\tx")
    private let broken = CheckUp(name: "clips", status: .broken, found: "none", costs: "no clip", mend: nil)

    private func run(_ checks: [CheckUp], _ more: [String] = [], _ environment: [String: String] = ["LANG": "C.UTF-8"])
        async -> CommandLineRun
    { await CommandLineRun(["doctor"] + more, studio: ScriptedStudio(checks: checks), environment: environment) }

    @Test func `Each line says what was found, what its lack costs and what to type`() async {
        let run = await run([fine, lacking, broken])
        #expect(
            run.out == """
                ✓ ffmpeg  5.1
                – faces   none
                  costs you: no breath
                  type:      apt x
                ✗ clips   none
                  costs you: no clip

                kinora cannot make clips on this machine yet.

                """)
        #expect(run.err == "")
    }

    @Test func `The status tells whether clips can be made`() async {
        #expect(await run([fine]).status == .done)
        #expect(await run([fine, lacking]).status == .done)
        #expect(await run([fine, broken]).status.rawValue == 2)
    }

    @Test func `A terminal without Unicode gets ASCII`() async {
        #expect(await run([fine, lacking, broken], [], [:]).out.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test func `With --json it is one object`() async {
        let run = await run([lacking, broken], ["--json"])
        #expect(
            run.out == """
                {"version":"\(KinoraCommand.version)","works":false,"checks":[{"name":"faces",\
                "status":"lacking","found":"none","costs":"no breath","mend":"apt\\tx"},{"name":"clips",\
                "status":"broken","found":"none","costs":"no clip","mend":null}]}

                """)
    }
}
