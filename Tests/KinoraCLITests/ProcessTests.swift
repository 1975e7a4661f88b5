import KinoraTestKit
import Testing

@testable import KinoraCLI

@Suite("kinora as a process")
struct ProcessTests {
    @Test func `--version prints the version and nothing else`() throws {
        let end = try Program.kinora("--version").run()
        #expect(end.status == 0)
        #expect(end.out == KinoraCommand.version + "\n")
        #expect(end.err == "")
    }

    @Test(
        "The exit status reaches the shell",
        arguments: [
            (["animate", "a.jpg", "--fps", "1"], 64), (["animate", "a.jpg", "--config", "/no/such.yaml"], 66),
            (["doctor", "--config", "/dev/null"], 0),
        ] as [([String], Int32)])
    func status(_ arguments: [String], _ status: Int32) throws {
        var program = Program.kinora()
        program.arguments = arguments
        let end = try program.run()
        #expect(end.status == status, "\(end.err)")
        #expect(end.err.isEmpty == (status == 0))
    }

    @Test func `Without ffmpeg doctor says what that costs and what to type`() throws {
        var program = Program.kinora("doctor", "--json", "--config", "/dev/null")
        program.environment = ["PATH": "/nowhere", "HOME": "/nowhere"]
        let end = try program.run()
        #expect(end.status == 2)
        #expect(
            end.out.hasPrefix(
                "{\"version\":\"\(KinoraCommand.version)\",\"works\":false,\"checks\":[{\"name\":\"ffmpeg\",\"status\":\"broken\""
            ))
        #expect(end.out.contains("install ffmpeg"))
    }

    @Test func `A reader of stdout that went away is no crash`() throws {
        let kinora = Program.kinora().path
        let script = "set -o pipefail; \"$0\" animate --help | true; echo ${PIPESTATUS[0]}"
        let end = try Program(path: "/bin/bash", arguments: ["-c", script, kinora]).run()
        #expect(end.out == "0\n")
        #expect(end.err == "")
    }

    @Test func `A configuration that is wrong is named with its line`() throws {
        let scratch = try Scratch()
        try scratch.write("config.yaml", "media:\n  ffmpg: /x\n")
        var program = Program.kinora("animate", "a.jpg")
        program.folder = scratch.path
        let end = try program.run()
        #expect(end.status == 78)
        #expect(
            end.err.hasSuffix("/config.yaml:2: unknown key media.ffmpg; did you mean media.ffmpeg?\n"), "\(end.err)")
    }

    @Test("Completion scripts are sound, and know values as well as names", arguments: ["bash", "zsh", "fish"])
    func completion(_ shell: String) throws {
        let script = try Program.kinora("--generate-completion-script", shell).run()
        #expect(script.status == 0)
        for word in [
            "animate", "doctor", "resolution", "1080p", "16:9", "procedural", "webm", "heic", "kinora jobs list",
        ] {
            #expect(script.out.contains(word), "\(shell): \(word)")
        }
        if shell == "bash" {
            let scratch = try Scratch()
            try scratch.write("kinora.bash", script.out)
            #expect(try Program(path: "/bin/bash", arguments: ["-n", scratch.path + "/kinora.bash"]).run().status == 0)
        }
    }

    @Test func `Closed streams are nobody's, not the next file's`() throws {
        let script = "exec \"$0\" doctor --json --config /dev/null <&- >&- 2>&-"
        for _ in 0..<3 {
            let end = try Program(path: "/bin/sh", arguments: ["-c", script, Program.kinora().path]).run()
            #expect(end.status == 0)
        }
    }

    #if os(Linux)
        @Test func `A stdout that is full is no success`() throws {
            let script = "exec \"$0\" doctor --json --config /dev/null > /dev/full"
            let end = try Program(path: "/bin/sh", arguments: ["-c", script, Program.kinora().path]).run()
            #expect(end.status == 73)
            #expect(end.err == "kinora: stdout could not be written; see whether the disk behind it is full\n")
        }
    #endif
}
