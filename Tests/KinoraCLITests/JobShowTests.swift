import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What jobs show prints")
struct JobShowTests {
    private func show(_ job: JobStatus, _ more: [String] = []) async -> CommandLineRun {
        await CommandLineRun(["jobs", "show", job.id] + more, studio: ScriptedStudio(JobScript(jobs: [job])))
    }

    @Test func `A job that waits for a person shows what was sent, what it cost, and what to type`() async {
        let run = await show(.undecided)
        #expect(run.status == .done)
        #expect(
            run.out == """
                job          01KGA1B2C3XXXXXXXX7F3KQ2ZD
                kind         animate
                state        held
                created      2026-01-31 13:34
                still        /p/a.jpg
                prompt       wind, "soft"
                output       /p/a.mp4
                cost         $0.25, and $0.10 set aside

                take         t-1
                  state      ambiguous, wan-2.1 by fal
                  hold       waits for you to decide
                  why        no answer came
                  cost       $0.25, and $0.10 set aside
                  attempt 1  failed, fal fal-ai/wan-i2v, request r-1, $0.00
                  attempt 2  absent, fal fal-ai/wan-i2v, $0.25; the provider failed before

                type: kinora jobs resolve 01KGA1B2C3XXXXXXXX7F3KQ2ZD --adopt REQUEST
                type: kinora jobs resolve 01KGA1B2C3XXXXXXXX7F3KQ2ZD --abandon
                type: kinora jobs resolve 01KGA1B2C3XXXXXXXX7F3KQ2ZD --resubmit

                """)
        #expect(run.err == "")
    }

    @Test func `With --json it is one object with takes and attempts`() async {
        let run = await show(.undecided, ["--json"])
        #expect(
            run.out == """
                {"job":"01KGA1B2C3XXXXXXXX7F3KQ2ZD","kind":"animate","state":"held","created":"2026-01-31T12:34:56Z",\
                "cost_usd":0.25,"reserved_usd":0.1,"still":"/p/a.jpg","prompt":"wind, \\"soft\\"",\
                "output":"/p/a.mp4","takes":[{"id":"t-1","state":"ambiguous","hold":"decision",\
                "trouble":"no answer came","failure":null,"provider":"fal","model":"wan-2.1","stored":null,\
                "cost_usd":0.25,"reserved_usd":0.1,"attempts":[{"number":1,"state":"failed","provider":"fal",\
                "endpoint":"fal-ai/wan-i2v","request":"r-1","reason":null,"cost_usd":0},{"number":2,"state":"absent",\
                "provider":"fal","endpoint":"fal-ai/wan-i2v","request":null,"reason":"providerFailed",\
                "cost_usd":0.25}]}]}

                """)
    }

    @Test func `A finished job shows where its bytes lie and asks for nothing`() async {
        let run = await show(.sample(takes: [.sample("finished")]))
        #expect(run.out.contains("  stored     /d/ab/cd.mp4\n"))
        #expect(!run.out.contains("type:"))
    }

    @Test func `A job under way shows how to watch it`() async {
        let run = await show(.sample("j-1", .running))
        #expect(run.out.hasSuffix("\ntype: kinora jobs watch j-1\n"))
    }

    @Test(
        "Every hold says what ends it",
        arguments: [
            ("backoff", "by itself"), ("cooldown", "by itself"), ("budget", "a higher cap ends it"),
            ("disk", "free some"), ("decision", "for you"), ("shutdown", "a process"), ("newMoon", "waits: new moon"),
        ])
    func hold(_ hold: String, _ words: String) async {
        let run = await show(.sample("j-1", .held, takes: [.sample("queued", hold: hold)]))
        #expect(run.out.contains(words), "\(run.out)")
    }

    @Test func `What others wrote moves no cursor`() async {
        var job = JobStatus.sample(takes: [.sample("failed", trouble: "\u{1b}]0;x\u{7}\nline")])
        job.prompt = "\u{2066}turned"
        let run = await show(job)
        #expect(run.out.contains("  why        \u{fffd}]0;x\u{fffd} line\n"))
        #expect(run.out.contains("prompt       \u{fffd}turned\n"))
    }
}
