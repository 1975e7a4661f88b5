import KinoraCore
import Testing

@testable import KinoraCLI

@Suite("What animate prints, and where")
struct AnimateOutputTests {
    private let degraded = """
        note: “dancing”: needs a model; a sway instead
        note: “rain”: no sky

        """

    @Test func `stdout is the path of the clip alone, and what moves and what was not done is told on stderr`() async {
        let run = await CommandLineRun(["animate", "a.jpg"])
        #expect(run.status == .done)
        #expect(run.out == "/c/a \"b\".mp4\n")
        #expect(run.err == "moves: camera.push, breath\n" + degraded)
    }

    @Test func `With --json stdout is one object with the keys that were promised`() async {
        let run = await CommandLineRun([
            "animate", "a.jpg", "--json", "--seconds", "2.5", "--seed", "9007199254740991",
        ])
        #expect(
            run.out == """
                {"job":"j-1","model":"procedural","provider":"local","seconds":2.5,"fps":24,"width":1280,"height":720,\
                "seed":9007199254740991,"cost_usd":0,"degraded":[{"phrase":"dancing","reason":"needs a model",\
                "substitute":"a sway"},{"phrase":"rain","reason":"no sky","substitute":null}],"notes":[],"motions":[\
                {"name":"camera.push","phrase":"slow push in","gain":1},{"name":"breath","phrase":null,"gain":0.5}],\
                "takes":[{"id":"t-1","seed":9007199254740991,"path":"/c/a \\"b\\".mp4","score":null,\
                "window":{"start":0,"end":2.5},"reasons":["steady"],"cost_usd":0}],"keeper":"t-1",\
                "clip":"/c/a \\"b\\".mp4","program":"/c/a \\"b\\".json"}

                """)
        #expect(run.err == degraded)
    }

    @Test func `With --quiet stderr is empty`() async {
        let studio = ScriptedStudio { brief, progress in
            progress(.rendering(done: 5, total: 5))
            return .sample(of: brief)
        }
        let run = await CommandLineRun(
            ["animate", "a.jpg", "--quiet", "--program", "p", "--seed", "1"], studio: studio)
        #expect(run.out == "/c/a \"b\".mp4\n")
        #expect(run.err == "")
    }

    @Test("An error is one line on stderr, and its status says what kind it is", arguments: [true, false])
    func error(_ asJSON: Bool) async {
        let table: [(KinoraError.Code, Int32)] = [
            (.usage, 64), (.badStill, 65), (.badPrompt, 65), (.notFound, 66), (.unavailable, 69), (.cannotWrite, 73),
            (.configuration, 78), (.interrupted, 130), (.alreadyEnded, 65), (.notOnHold, 65), (.dataDirectoryBusy, 75),
            (.notPermitted, 77), (.budgetExhausted, 79),
        ]
        for (code, status) in table {
            let studio = ScriptedStudio { _, progress in
                throw KinoraError(code, "a.jpg is\nno \u{1b}[2Jpicture", hint: "type this")
            }
            let run = await CommandLineRun(["animate", "a.jpg"] + (asJSON ? ["--json"] : []), studio: studio)
            #expect(run.status.rawValue == status)
            #expect(run.out == "")
            #expect(run.err == "kinora: a.jpg is no \u{fffd}[2Jpicture; type this\n")
        }
    }

    @Test func `A fault of ours says where it happened`() async {
        for code in [KinoraError.Code.internalFault, KinoraError.Code(rawValue: "of_a_newer_part")] {
            let studio = ScriptedStudio { _, _ in throw KinoraError(code, "odd", file: "KinoraX/Y.swift", line: 12) }
            let run = await CommandLineRun(["animate", "a.jpg"], studio: studio)
            #expect(run.status.rawValue == 70)
            #expect(run.err == "kinora: odd; this is a fault of kinora (KinoraX/Y.swift:12), please report it\n")
        }
    }

    @Test func `An error nobody foresaw is a fault of ours, not a usage error`() async {
        struct Odd: Error {}
        let run = await CommandLineRun(["animate", "a.jpg"], studio: ScriptedStudio { _, _ in throw Odd() })
        #expect(run.status == .internalFault)
        #expect(run.err.hasPrefix("kinora: unexpected: Odd()"))
    }

    @Test func `A configuration that cannot be used stops before the work`() async {
        let studio = ScriptedStudio()
        let wrong = KinoraError(.configuration, "c.yaml:2: unknown key x")
        let run = await CommandLineRun(["animate", "a.jpg"], studio: studio, openError: wrong)
        #expect(run.status.rawValue == 78)
        #expect(studio.briefs.isEmpty)
    }

    @Test func `Whatever breaks while the person stops the work, the status is 130`() async {
        let studio = ScriptedStudio { _, _ in
            withUnsafeCurrentTask { $0?.cancel() }
            throw KinoraError(.badStill, "the decoder died")
        }
        let run = await Task { await CommandLineRun(["animate", "a.jpg"], studio: studio) }.value
        #expect(run.status == .interrupted)
        #expect(run.out == "")
        #expect(run.err == "kinora: interrupted; nothing was written\n")
    }

    @Test func `What was noticed of the still is told, and is in the JSON`() async {
        let studio = ScriptedStudio { brief, _ in
            var job = Job.sample(of: brief)
            job.notes = ["“a.png”: its transparent parts were put before white"]
            return job
        }
        let run = await CommandLineRun(["animate", "a.png", "--json"], studio: studio)
        #expect(run.err == "note: “a.png”: its transparent parts were put before white\n" + degraded)
        #expect(run.out.contains(#""notes":["“a.png”: its transparent parts were put before white"]"#))
        #expect(await CommandLineRun(["animate", "a.png", "-q"], studio: studio).err == "")
    }

    @Test func `A long phrase is told in short`() async {
        let studio = ScriptedStudio { brief, _ in
            var job = Job.sample(of: brief)
            job.degraded = [Degradation(phrase: String(repeating: "long ", count: 4000), reason: "so it is")]
            return job
        }
        let run = await CommandLineRun(["animate", "a.png"], studio: studio)
        let note = run.err.split(separator: "\n").last ?? ""
        #expect(note.hasSuffix("…”: so it is") && note.count < 120)
    }

    @Test func `A terminal never gets the signs of a file's name raw, a pipe always does`() async {
        let studio = ScriptedStudio { brief, _ in
            var job = Job.sample(of: brief)
            job.clipPath = "a\u{1b}]0;x\u{7}\u{202e}\u{9b}2J.mp4"
            return job
        }
        #expect(
            await CommandLineRun(["animate", "a.png"], studio: studio).out
                == "a\u{1b}]0;x\u{7}\u{202e}\u{9b}2J.mp4\n")
        let terminal = await CommandLineRun(["animate", "a.png"], studio: studio, isTerminal: true, columns: 80)
        #expect(terminal.out == "a\u{fffd}]0;x\u{fffd}\u{fffd}\u{fffd}2J.mp4\n")
    }
}
