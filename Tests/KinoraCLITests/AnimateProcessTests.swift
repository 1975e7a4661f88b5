import Foundation
import KinoraTestKit
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite("kinora animate as a process", .timeLimit(.minutes(2)))
struct AnimateProcessTests {
    let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write(PNGFile(DrawnStill.meadow.raster(96, 64)).bytes, to: "meadow.png")
    }

    private func animate(_ arguments: String...) throws -> Program.End {
        var program = Program.kinora()
        program.arguments = ["animate"] + arguments + ["--config", "/dev/null"]
        program.folder = scratch.path
        return try program.run()
    }

    @Test func `with --json stdout is one object with the promised keys and the clip it names is there`() throws {
        let end = try animate(
            "meadow.png", "wind in the grass, she smiles", "--json", "--seconds", "1", "--fps", "8", "--resolution",
            "480p", "--seed", "5", "-o", "a.mp4")
        #expect(end.status == 0, "\(end.err)")
        #expect(end.out.hasSuffix("}\n") && end.out.split(separator: "\n").count == 1)
        let job = try #require(JSONSerialization.jsonObject(with: Data(end.out.utf8)) as? [String: Any])
        let keys: Set = [
            "job", "model", "provider", "seconds", "fps", "width", "height", "seed", "cost_usd", "degraded", "motions",
            "takes", "keeper", "clip", "program",
        ]
        #expect(keys.isSubset(of: job.keys))
        #expect(job["model"] as? String == "procedural" && job["cost_usd"] as? Double == 0)
        #expect(job["width"] as? Int == 720 && job["height"] as? Int == 480 && job["fps"] as? Int == 8)
        #expect(job["seconds"] as? Double == 1 && job["seed"] as? Int == 5)
        let degraded = try #require(job["degraded"] as? [[String: Any]])
        #expect(degraded.contains { ($0["phrase"] as? String)?.contains("smile") == true })
        let take = try #require((job["takes"] as? [[String: Any]])?.first)
        #expect(take["id"] as? String == job["keeper"] as? String)
        #expect(job["clip"] as? String == "a.mp4" && job["program"] as? String == "a.motion.json")
        #expect(try scratch.names == ["a.motion.json", "a.mp4", "meadow.png"])
    }

    @Test func `without it stdout is the path alone, a free name beside the still`() throws {
        let options = ["--seconds", "1", "--fps", "8", "--resolution", "480p"]
        for name in ["meadow.mp4", "meadow-2.mp4"] {
            let end = try animate("meadow.png", options[0], options[1], options[2], options[3], options[4], options[5])
            #expect(end.status == 0, "\(end.err)")
            #expect(end.out == "\(name)\n")
        }
        #expect(
            try scratch.names == [
                "meadow-2.motion.json", "meadow-2.mp4", "meadow.motion.json", "meadow.mp4", "meadow.png",
            ])
    }

    @Test(
        arguments: [
            (["none.png"], 66), (["."], 65), (["meadow.png", "-o", "none/a.mp4"], 73),
            (["meadow.png", "-o", "a.xyz"], 64),
            (["meadow.png", "--program", "meadow.png"], 65),
        ] as [([String], Int32)])
    func `what cannot be done has its status, one line, and leaves nothing`(arguments: [String], status: Int32) throws {
        var program = Program.kinora()
        program.arguments = ["animate"] + arguments + ["--config", "/dev/null"]
        program.folder = scratch.path
        let end = try program.run()
        #expect(end.status == status, "\(end.err)")
        #expect(end.out == "" && end.err.hasPrefix("kinora: "))
        #expect(end.err.split(separator: "\n").count { !$0.hasPrefix("reading") && !$0.hasPrefix("analysing") } == 1)
        #expect(try scratch.names == ["meadow.png"])
    }

    @Test("Ctrl-C while it renders: status 130, no file, no child", arguments: [SIGINT, SIGTERM])
    func interrupted(_ signal: Int32) throws {
        let tools = try ScratchFolder()
        #expect(mkfifo(tools("started"), 0o600) == 0)
        // The encoder tells its number, which waits until we listen, and then works.
        let script = """
            #!/bin/sh
            case "$*" in *-video_size*) echo $$ > "\(tools("started"))";; esac
            exec /usr/bin/env ffmpeg "$@"
            """
        try tools.writeExecutable(script, to: "ffmpeg")
        let command =
            InterruptionTests.heedingSignals + [
                Program.kinora().path, "animate", "meadow.png", "--seconds", "30", "--fps", "60", "-o", "a.mp4",
                "--config", "/dev/null",
            ]
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
        process.environment = ProcessInfo.processInfo.environment.merging([
            "KINORA_FFMPEG": tools("ffmpeg"), "KINORA_HOME": tools("home"),
        ]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try tools.opened("out")
        process.standardError = try tools.opened("err")
        try process.run()
        let reader = try #require(FileHandle(forReadingAtPath: tools("started")))
        let said = String(decoding: try reader.readToEnd() ?? Data(), as: UTF8.self)
        let encoder = try #require(pid_t(said.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(try scratch.names == ["meadow.png"], "what is not whole is nowhere to be seen")
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130)
        let (out, err) = try (tools.text("out"), tools.text("err"))
        #expect(out == "")
        #expect(err.hasSuffix("kinora: interrupted; nothing was written\n"), "\(err)")
        #expect(try scratch.names == ["meadow.png"])
        #expect(kill(encoder, 0) == -1, "the encoder is still there")
    }
}
