import Kinora
import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What lint tells")
struct LintTests {
    private func lint(_ arguments: String..., environment: [String: String] = ["LANG": "C.UTF-8"]) async
        -> CommandLineRun
    {
        await CommandLineRun(["lint"] + arguments, environment: environment)
    }

    @Test func `The words are shown with a line under what is wrong, why, and what to do`() async {
        let run = await lint("she is dancing happily, static camera")
        #expect(
            run.out == """
                warning "dancing" is a large or a fast motion [action-too-large]
                  she is dancing happily, static camera
                         ───────
                  why: faces, hands and backgrounds warp when much changes from one frame to the next
                  fix: ask for less: a subtle sway, a slow turn of the head, a few seconds of it

                """)
        #expect(run.status == .found)
        #expect(run.err == "")
    }

    @Test func `A good prompt gets no word, and a note is no fault`() async {
        let good = await lint("her hair is drifting in the wind, static camera")
        #expect(good.out == "" && good.err == "" && good.status == .done)
        let noted = await lint("hair drifting in the wind")
        #expect(noted.status == .done)
        #expect(noted.out.hasPrefix("note nothing is said of the camera [camera-missing]\n"))
    }

    @Test func `With --json it is one object`() async {
        let run = await lint("éa dancing, static camera", "--json")
        #expect(
            run.out == """
                {"findings":[{"rule":"action-too-large","severity":"warning",\
                "message":"\\"dancing\\" is a large or a fast motion",\
                "reason":"faces, hands and backgrounds warp when much changes from one frame to the next",\
                "span":{"utf8":{"start":4,"end":11},"characters":{"start":3,"end":10}},\
                "fix":"ask for less: a subtle sway, a slow turn of the head, a few seconds of it",\
                "edits":[],"avoid":null}]}

                """)
        #expect(run.status.rawValue == 2)
        #expect(await lint("", "--json").out == "{\"findings\":[]}\n")
    }

    @Test func `With --fix stdout is the prompt, and the status tells what is left`() async {
        let fixed = await lint("she waves hello", "--fix")
        #expect(fixed.out == "she is waving hello, static camera\n")
        #expect(fixed.status == .done)
        #expect(
            fixed.err == """
                fixed: nothing is said of the camera [camera-missing]
                fixed: "waves" is a moment, not a motion that goes on [not-progressive]

                """)
        let left = await lint("dancing, no shoes, static camera", "--fix")
        #expect(left.out == "dancing, static camera\n")
        #expect(left.status == .found)
        #expect(left.err.hasSuffix("pass --avoid \"shoes\" with it\n"))
        let json = await lint("hair drifting, no shoes, static camera", "--fix", "--json").out
        #expect(
            json.contains(
                "\"fixed\":{\"prompt\":\"hair drifting, static camera\",\"avoid\":\"shoes\",\"rules\":[\"negative-words\"]}"
            ))
    }

    @Test func `After a bad clip it tells what to change, and what in the prompt may be to blame`() async {
        let alone = await lint("--after", "the face melts")
        #expect(alone.status == .done)
        #expect(alone.out.hasPrefix("bodies or faces warp and melt: too large or too fast a motion"))
        #expect(!alone.out.contains("in this prompt"))
        let both = await lint("dancing, static camera", "--after", "warping")
        #expect(both.out.contains("in this prompt: action-too-large\n"))
        #expect(both.status == .found)
        let json = await lint("--after", "flicker", "--json")
        #expect(json.out.hasPrefix("{\"findings\":[],\"after\":{\"code\":\"flicker\",\"title\":"))
    }

    @Test func `Circumstances count`() async {
        #expect(await lint("slowly standing up, static camera", "--seconds", "2").out.contains("[too-short]"))
        #expect(await lint("taking off the hat, static camera", "--end-still").out.contains("[end-still-objects]"))
        #expect(await lint("hair in the wind, static camera", "--avoid", "wind").out.contains("[contradiction]"))
        #expect(await lint("fog drifting, loop, static camera", "--loop").out == "")
        #expect(await lint("dancing happily", "--model", "procedural").out == "")
        #expect(await lint("--preset", "push_in").out == "")
    }

    @Test(
        "What makes no sense gets 64 and one line",
        arguments: [
            ([], "there is no prompt; type kinora lint \"wind in her hair, static camera\"; see kinora lint --help"),
            (
                ["--after", "zzz"],
                "nothing is known about “zzz”; say it with one of these: static, warping, ignored-prompt, "
                    + "wrong-crop, flicker, drift, cut-off, camera"
            ),
            (["--preset", "pushin"], "there is no preset “pushin”; did you mean push_in?"),
        ])
    func usage(_ arguments: [String], _ line: String) async {
        let run = await CommandLineRun(["lint"] + arguments)
        #expect(run.status == .usage)
        #expect(run.out == "")
        #expect(run.err == "kinora: \(line)\n")
    }

    @Test func `A terminal gets nothing that could move its cursor`() async {
        let run = await CommandLineRun(["lint", "dancing \u{1b}[2J\u{202e} wildly"], isTerminal: true)
        let words = run.out.replacing("\u{1b}[33m", with: "").replacing("\u{1b}[36m", with: "").replacing(
            "\u{1b}[2m", with: ""
        )
        .replacing("\u{1b}[0m", with: "")
        #expect(!words.unicodeScalars.contains("\u{1b}") && !words.unicodeScalars.contains("\u{202e}"))
    }

    @Test func `A terminal without Unicode gets a line it can show, and long prompts are shown in part`() async {
        let long =
            String(repeating: "calm water, ", count: 20) + "dancing" + String(repeating: ", calm water", count: 20)
        let run = await lint(long, environment: [:])
        let shown = "  ...ater, calm water, calm water, dancing, calm water, calm water, calm...\n"
        #expect(run.out.contains(shown + String(repeating: " ", count: 35) + "~~~~~~~\n"))
        #expect(run.out.utf8.allSatisfy { $0 < 0x80 })
    }
}
