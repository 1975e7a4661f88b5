import Foundation
import KinoraTestKit
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Ctrl-C")
struct InterruptionTests {
    /// Starts `kinora doctor` with an ffmpeg that never answers, and hands over when that runs.
    private func hanging(
        script: String = "echo $$ > $1; exec sleep 60", checksChild: Bool = true,
        _ body: (Process, pid_t) throws -> Void
    ) throws -> (status: Int32, out: String, err: String) {
        let scratch = try Scratch()
        let pipe = scratch.path + "/started"
        #expect(mkfifo(pipe, 0o600) == 0)
        try scratch.writeExecutable("#!/bin/sh\nset -- \(pipe)\n\(script)\n", to: "ffmpeg")
        let process = Process()
        let command = Self.heedingSignals + [Program.kinora().path, "doctor", "--config", "/dev/null"]
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = [
            "PATH": "/usr/bin:/bin", "KINORA_FFMPEG": scratch.path + "/ffmpeg", "KINORA_FFPROBE": "/bin/true",
        ]
        process.standardOutput = try scratch.opened("out")
        process.standardError = try scratch.opened("err")
        try process.run()
        // Opening waits until the other side writes, so nothing here depends on how fast the machine is.
        let reader = try #require(FileHandle(forReadingAtPath: pipe))
        let said = String(decoding: try reader.readToEnd() ?? Data(), as: UTF8.self)
        let child = try #require(pid_t(said.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(kill(child, 0) == 0)
        try body(process, child)
        process.waitUntilExit()
        if checksChild { #expect(kill(child, 0) == -1, "the child is still there") }
        return try (process.terminationStatus, scratch.text("out"), scratch.text("err"))
    }

    /// Tests may themselves run where Ctrl-C is ignored, which would be inherited.
    #if os(Linux)
        static let heedingSignals = ["/usr/bin/env", "--default-signal=INT,TERM,HUP"]
    #else
        static let heedingSignals: [String] = []
    #endif

    @Test(
        "Once ends the work, the children and then us, with status 130", .timeLimit(.minutes(1)),
        arguments: [SIGINT, SIGTERM])
    func once(_ signal: Int32) throws {
        let end = try hanging { process, _ in kill(process.processIdentifier, signal) }
        #expect(end.status == 130)
        #expect(end.out == "")
        #expect(end.err == "kinora: interrupted; nothing was written\n")
    }

    @Test("Twice leaves at once, and takes even a child along that does not listen", .timeLimit(.minutes(1)))
    func twice() throws {
        let mark = "60.\(UInt32.random(in: 1...UInt32.max))"
        let stubborn = "trap '' TERM INT; echo $$ > $1; exec sleep \(mark)"
        let end = try hanging(script: stubborn, checksChild: false) { process, _ in
            while process.isRunning { kill(process.processIdentifier, SIGINT) }
        }
        #expect(end.status == 130)
        #expect(end.out == "")
        while !Processes.mentioning("sleep \(mark)").isEmpty {}
    }
}
