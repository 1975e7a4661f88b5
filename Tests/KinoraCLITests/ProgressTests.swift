import KinoraCore
import Synchronization
import Testing

@testable import KinoraCLI

@Suite("How far a job is")
struct ProgressTests {
    private let half = ProgressBar(done: 60, total: 120, elapsed: .seconds(10), isUnicode: true)

    @Test(
        "The line fits the terminal, and loses the bar first",
        arguments: [
            (100, "animating  ━━━━━━━━━━━━━━━━━━━━────────────────────   50 %   60/120 frames  0:10 left"),
            (60, "animating  ━━━━━━━───────   50 %   60/120 frames  0:10 left"),
            (50, "animating   50 %   60/120 frames  0:10 left"),
            (40, " 50 %   60/120 frames  0:10 left"),
            (30, " 50 %   60/120 frames"),
            (10, " 50 %"),
        ])
    func width(_ columns: Int, _ line: String) {
        #expect(half.line(columns: columns) == line)
        #expect(half.line(columns: columns).count < columns)
    }

    @Test(
        "The end is told from the rate so far, and not before there is one",
        arguments: [(0, 5.0, ""), (1, 0.1, ""), (30, 30, "1:30 left"), (119, 119, "0:01 left"), (120, 120, "")])
    func remaining(_ done: Int, _ seconds: Double, _ words: String) {
        let line = ProgressBar(done: done, total: 120, elapsed: .seconds(seconds), isUnicode: true).line(columns: 48)
        #expect(line.contains("left") == !words.isEmpty)
        #expect(line.contains(words) || words.isEmpty)
    }

    @Test func `100 is said only with the last frame`() {
        #expect(
            ProgressBar(done: 999, total: 1000, elapsed: .zero, isUnicode: true).line(columns: 20).contains(" 99 %"))
        #expect(
            ProgressBar(done: 1000, total: 1000, elapsed: .zero, isUnicode: true).line(columns: 20).contains("100 %"))
        #expect(ProgressBar(done: 0, total: 0, elapsed: .zero, isUnicode: true).line(columns: 20).contains("  0 %"))
    }

    @Test func `A terminal without Unicode gets ASCII`() {
        let bar = ProgressBar(done: 1, total: 2, elapsed: .zero, isUnicode: false).line(columns: 79)
        #expect(bar.utf8.allSatisfy { $0 < 0x80 })
        #expect(bar.contains("==--"))
    }

    private func studio() -> ScriptedStudio {
        ScriptedStudio { brief, progress in
            progress(.reading)
            progress(.analysing)
            for done in 0...100 { progress(.rendering(done: done, total: 100)) }
            progress(.finishing)
            return .sample(of: brief)
        }
    }

    @Test func `Without a terminal there are a few plain lines`() async {
        let run = await CommandLineRun(["animate", "a.jpg"], studio: studio())
        #expect(
            run.err.hasPrefix(
                """
                animating: 25 %, 25 of 100 frames
                animating: 50 %, 50 of 100 frames
                animating: 75 %, 75 of 100 frames
                animating: 100 %, 100 of 100 frames
                finishing the clip
                moves:
                """))
        #expect(!run.err.contains("\u{1b}"))
    }

    @Test func `With --json and no terminal there are none`() async {
        let run = await CommandLineRun(["animate", "a.jpg", "--json"], studio: studio())
        #expect(run.err.hasPrefix("note: "))
    }

    @Test func `A bar is cleared, and the cursor given back, before anything else is said`() async {
        let run = await CommandLineRun(["animate", "a.jpg"], studio: studio(), isTerminal: true)
        #expect(run.err.hasPrefix("\r\u{1b}[?25lreading the still\u{1b}[K"))
        #expect(run.err.contains("\r\u{1b}[K\u{1b}[?25hmoves: "))
        #expect(run.err.contains("\u{1b}[36m"))
        #expect(run.out == "/c/a \"b\".mp4\n")
    }

    @Test func `The cursor comes back when the work fails`() async {
        let studio = ScriptedStudio { _, progress in
            progress(.reading)
            throw KinoraError(.badStill, "no picture")
        }
        let run = await CommandLineRun(["animate", "a.jpg", "--json"], studio: studio, isTerminal: true)
        #expect(run.err.contains("\u{1b}[?25h"))
        #expect(run.err.hasSuffix("kinora:\u{1b}[0m no picture\n"))
    }

    @Test("NO_COLOR takes the colour and leaves the bar", arguments: ["1", "x"])
    func noColour(_ value: String) async {
        let environment = ["NO_COLOR": value, "LANG": "de_DE.UTF-8"]
        let run = await CommandLineRun(
            ["animate", "a.jpg"], studio: studio(), isTerminal: true, environment: environment)
        #expect(!run.err.contains("m━") && !run.err.contains("\u{1b}[36m"))
        #expect(run.err.contains("100/100 frames"))
    }

    @Test func `A frame in a rush is not drawn, the last one always is`() {
        let written = Mutex(0)
        let box = Counter(written)
        let talk = Outlet(isTerminal: true, columns: { 80 }, write: { _ in box.count.withLock { $0 += 1 } })
        let console = Console(data: talk, talk: talk, environment: [:])
        let moment = ContinuousClock.Instant.now
        let progress = ProgressTalk(console, .bar, now: { moment })
        for done in 1...1000 { progress.report(.rendering(done: done, total: 1000)) }
        #expect(box.count.withLock { $0 } == 2)
        progress.end()
        progress.report(.finishing)
        #expect(box.count.withLock { $0 } == 3)
    }

    private final class Counter: Sendable {
        let count: Mutex<Int>
        init(_ count: consuming Mutex<Int>) { self.count = count }
    }

    @Test func `On a narrow terminal every line stays one line`() async {
        let run = await CommandLineRun(["animate", "a.jpg"], studio: studio(), isTerminal: true, columns: 12)
        let drawn = run.err.split(separator: "\r").map { $0.replacing(/\u{1b}\[[?0-9]*[a-zA-Z]/, with: "") }
        for line in drawn where !line.contains("note") { #expect(line.count < 12, "\(line)") }
        #expect(drawn.contains("looking wha"))
    }
}
