import Foundation
import KinoraTestKit
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite("A job outlives its process", .timeLimit(.minutes(2)))
struct DurableJobTests {
    let scratch: ScratchFolder
    let tools: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        tools = try ScratchFolder()
        try scratch.write(PNGFile(DrawnStill.meadow.raster(96, 64)).bytes, to: "meadow.png")
    }

    /// Starts `animate` with an encoder that tells when it is at work and then works for ever; hands over while it does.
    private func whileRendering(_ body: (Process) throws -> Void) throws -> Int32 {
        #expect(mkfifo(tools("started"), 0o600) == 0)
        let script = """
            #!/bin/sh
            case "$*" in *-video_size*) echo $$ > "\(tools("started"))"; exec sleep 600.7;; esac
            exec /usr/bin/env ffmpeg "$@"
            """
        try tools.writeExecutable(script, to: "ffmpeg")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.kinora().path)
        process.arguments = [
            "animate", "meadow.png", "--seconds", "1", "--fps", "8", "--resolution", "480p", "--config", "/dev/null",
        ]
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
        defer { kill(encoder, SIGKILL) }
        try body(process)
        process.waitUntilExit()
        return process.terminationStatus
    }

    private func kinora(_ arguments: String...) throws -> Program.End {
        var program = Program.kinora()
        program.arguments = arguments + ["--config", "/dev/null"]
        program.folder = scratch.path
        program.home = tools("home")
        return try program.run()
    }

    private func onlyJob() throws -> [String: Any] {
        let list = try kinora("jobs", "list", "--json")
        let object = try JSONSerialization.jsonObject(with: Data(list.out.utf8)) as? [String: Any]
        let jobs = try #require(object?["jobs"] as? [[String: Any]])
        #expect(jobs.count == 1)
        return try #require(jobs.first)
    }

    @Test func `killed in the middle it is still listed, and watching it makes its clip`() throws {
        _ = try whileRendering { kill($0.processIdentifier, SIGKILL) }
        #expect(try scratch.names == ["meadow.png"])
        let job = try onlyJob()
        #expect(job["state"] as? String == "running" && job["cost_usd"] as? Double == 0)
        let id = try #require(job["job"] as? String)
        let end = try kinora("jobs", "watch", id)
        #expect(end.status == 0, "\(end.err)")
        #expect(end.out == scratch("meadow.mp4") + "\n")
        #expect(try scratch.names == ["meadow.motion.json", "meadow.mp4", "meadow.png"])
        #expect(try FolderListing.names(tools("home/spool")) == [])
        #expect(try onlyJob()["state"] as? String == "finished")
    }

    @Test func `what took its default name meanwhile stays, and the clip goes beside it`() throws {
        _ = try whileRendering { kill($0.processIdentifier, SIGKILL) }
        try scratch.write(Array("not mine".utf8), to: "meadow.mp4")
        let id = try #require(try onlyJob()["job"] as? String)
        let end = try kinora("jobs", "watch", id)
        #expect(end.out == scratch("meadow-2.mp4") + "\n", "\(end.err)")
        #expect(try scratch.read("meadow.mp4") == Array("not mine".utf8))
    }

    @Test func `another process is told who owns the data directory, may look, and may cancel`() throws {
        let status = try whileRendering { process in
            let other = try kinora("animate", "meadow.png", "-o", "b.mp4")
            #expect(other.status == 75)
            #expect(other.err.contains("process \(process.processIdentifier) "), "\(other.err)")
            let job = try onlyJob()
            let id = try #require(job["job"] as? String)
            let cancel = try kinora("jobs", "cancel", id)
            #expect(cancel.status == 0, "\(cancel.err)")
        }
        #expect(status == 130)
        #expect(try onlyJob()["state"] as? String == "cancelled")
        #expect(try scratch.names == ["meadow.png"])
    }
}
