import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What is typed after animate becomes a brief")
struct AnimateArgumentTests {
    private func brief(_ arguments: [String]) async throws -> Brief {
        let studio = ScriptedStudio()
        let run = await CommandLineRun(["animate"] + arguments, studio: studio)
        #expect(run.status == .done, "\(run.err)")
        return try #require(studio.briefs.first)
    }

    @Test func `A still alone keeps every default`() async throws {
        #expect(try await brief(["my.jpg"]) == Brief(stillPath: "my.jpg"))
    }

    @Test func `Every option arrives`() async throws {
        let brief = try await brief([
            "my.jpg", "wind, rain", "--seconds", "7.5", "--aspect", "9:16", "--resolution", "1080p", "--fps", "30",
            "--seed",
            "9007199254740991", "--loop", "--avoid", "zoom", "--set", "wind=0.5", "--set", "mode=a=b", "--model",
            "procedural", "-o", "out.webm", "--json", "--quiet",
        ])
        var wanted = Brief(
            stillPath: "my.jpg", prompt: MotionPrompt("wind, rain", avoid: "zoom"), seconds: 7.5,
            aspect: .ratio(width: 9, height: 16), resolution: .p1080, fps: 30, seed: 9_007_199_254_740_991, loop: true,
            settings: ["wind": "0.5", "mode": "a=b"])
        wanted.outputPath = "out.webm"
        #expect(brief == wanted)
    }

    @Test func `A name that starts with a dash comes after two dashes`() async throws {
        let brief = try await brief(["--out", "clip.mp4", "--", "-still.jpg", "--wind"])
        #expect(brief.stillPath == "-still.jpg")
        #expect(brief.prompt.text == "--wind")
        #expect(brief.outputPath == "clip.mp4")
    }

    @Test(
        "Both ends of a range are in it",
        arguments: [
            (["--seconds", "1"], 1.0, 24), (["--seconds=30", "--fps", "8"], 30, 8), (["--fps", "60"], 5, 60),
        ])
    func range(_ arguments: [String], _ seconds: Double, _ fps: Int) async throws {
        let brief = try await brief(["a.png"] + arguments)
        #expect(brief.seconds == seconds)
        #expect(brief.fps == fps)
    }

    @Test("Every resolution that is listed is taken", arguments: Resolution.allCases)
    func resolution(_ resolution: Resolution) async throws {
        #expect(try await brief(["a.png", "--resolution", "\(resolution)"]).resolution == resolution)
    }

    @Test("Every aspect that is completed is taken", arguments: OptionValues.aspects)
    func aspect(_ aspect: String) async throws {
        #expect(try await brief(["a.png", "--aspect", aspect]).aspect.description == aspect)
    }

    @Test func `A program is passed on, and what it makes useless is said`() async {
        let studio = ScriptedStudio()
        let run = await CommandLineRun(
            ["animate", "a.png", "wind", "--program", "p.json", "--seed", "3"], studio: studio)
        #expect(run.status == .done)
        #expect(studio.briefs.first?.programPath == "p.json")
        #expect(run.err.contains("note: the program decides; without effect: the prompt, --seed\n"))
        let alone = await CommandLineRun(["animate", "a.png", "--program", "p.json", "-o", "b.mp4"])
        #expect(!alone.err.contains("without effect"))
    }
}
