import Kinora
import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("Presets on the command line")
struct PresetTests {
    @Test func `The list says of each what the engine that is built in makes of it`() async {
        let run = await CommandLineRun(["presets"])
        #expect(run.status == .done)
        #expect(run.out.contains("push_in"))
        #expect(run.out.contains("Slow push in: slow push in\n"))
        #expect(run.out.contains("built in, or any model that reads prompts\n"))
        #expect(run.out.contains("built in only in part\n"))
    }

    @Test func `With --json each preset is an object`() async {
        let run = await CommandLineRun(["presets", "--json"])
        #expect(
            run.out.hasPrefix(
                "{\"presets\":[{\"name\":\"living_portrait\",\"label\":\"Living portrait\",\"use\":\"portrait\","))
        #expect(run.out.contains("\"embedded\":{\"does\":\"whole\",\"missing\":[]}"))
        #expect(run.out.contains("\"embedded\":{\"does\":\"part\",\"missing\":[\""))
    }

    @Test func `A clip starts from a preset, and what is typed wins`() async {
        let studio = ScriptedStudio()
        _ = await CommandLineRun(["animate", "a.jpg", "--preset", "loop_breathing"], studio: studio)
        _ = await CommandLineRun(
            ["animate", "a.jpg", "hair drifting", "--preset", "loop_breathing", "--seconds", "7", "--avoid", "fog"],
            studio: studio)
        #expect(
            studio.briefs.map(\.prompt.text) == [
                "subtle breathing, gentle sway, static camera",
                "hair drifting, subtle breathing, gentle sway, static camera",
            ])
        #expect(studio.briefs.map(\.seconds) == [4, 7])
        #expect(studio.briefs.map(\.loop) == [true, true])
        #expect(studio.briefs.map(\.prompt.avoid) == ["", "fog"])
    }

    @Test func `A preset that is not there costs nothing`() async {
        let studio = ScriptedStudio()
        let run = await CommandLineRun(["animate", "a.jpg", "--preset", "hair_breze"], studio: studio)
        #expect(run.status == .usage)
        #expect(run.err == "kinora: there is no preset “hair_breze”; did you mean hair_breeze?\n")
        #expect(studio.briefs.isEmpty)
    }

    @Test func `Animate tells only what matters to the engine that is built in`() async {
        let calm = await CommandLineRun(["animate", "a.jpg", "dancing happily"])
        #expect(!calm.err.contains("prompt:"))
        let hidden = await CommandLineRun(["animate", "a.jpg", "ha\u{7}ir drifting"])
        #expect(hidden.err.contains("note: prompt: a character that nobody can see; take them out\n"))
        let quiet = await CommandLineRun(["animate", "a.jpg", "ha\u{7}ir drifting", "--quiet"])
        #expect(quiet.err == "")
    }
}
