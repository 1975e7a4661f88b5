import Testing

@testable import KinoraCLI

@Suite("A command line that makes no sense")
struct UsageTests {
    @Test(
        "Gets status 64 and one line that says what to type",
        arguments: [
            (["anmate", "x"], "there is no verb 'anmate'; did you mean kinora animate?"),
            (["my.jpg"], "there is no verb 'my.jpg'; to make a clip of a picture: kinora animate my.jpg"),
            (
                ["frobnicate"],
                "there is no verb 'frobnicate'; there are animate, imagine, edit, lint, compose, presets, quote, models, "
                    + "providers, jobs, ledger, doctor; see kinora --help"
            ),
            (["--frob"], "unknown option '--frob'; see kinora --help"),
            (["animate"], "missing expected argument '<still>'; see kinora animate --help"),
            (
                ["animate", "a.jpg", "wind", "in", "hair"],
                "2 unexpected arguments: 'in', 'hair'; a prompt of several words stands in quotes; "
                    + "see kinora animate --help"
            ),
            (["animate", ""], "the still has no name; type kinora animate my.jpg; see kinora animate --help"),
            (
                ["animate", "a.jpg", "--sed", "3"],
                "unknown option '--sed'; did you mean '--seed'?; see kinora animate --help"
            ),
            (["animate", "a.jpg", "--seconds"], "missing value for '--seconds <seconds>'; see kinora animate --help"),
            (["animate", "a.jpg", "--seconds", "99"], "--seconds 99: a clip lasts 1 to 30 seconds; type --seconds 5"),
            (["animate", "a.jpg", "--seconds", "-3"], "--seconds -3: a clip lasts 1 to 30 seconds; type --seconds 5"),
            (
                ["animate", "a.jpg", "--seconds", "nan"],
                "--seconds nan: a clip lasts 1 to 30 seconds; type --seconds 5"
            ),
            (
                ["animate", "a.jpg", "--fps", "7"],
                "--fps 7: a clip has 8 to 60 frames a second, a whole number; type --fps 24"
            ),
            (
                ["animate", "a.jpg", "--fps", "29.97"],
                "--fps 29.97: a clip has 8 to 60 frames a second, a whole number; type --fps 24"
            ),
            (
                ["animate", "a.jpg", "--seed", "-1"],
                "--seed -1: a seed is a whole number from 0 to 9007199254740991; type --seed 7"
            ),
            (
                ["animate", "a.jpg", "--seed", "9007199254740992"],
                "--seed 9007199254740992: a seed is a whole number from 0 to 9007199254740991; type --seed 7"
            ),
            (
                ["animate", "a.jpg", "--seconds", "0x5"],
                "--seconds 0x5: a clip lasts 1 to 30 seconds; type --seconds 5"
            ),
            (
                ["animate", "-dash.png"],
                "'-dash.png' reads as options; a name that starts with a dash comes after --: "
                    + "kinora animate -- -dash.png"
            ),
            (
                ["animate", "-x.JPG", "wind"],
                "'-x.JPG' reads as options; a name that starts with a dash comes after --: kinora animate -- -x.JPG"
            ),
            (
                ["animate", "a.jpg", "--aspect", "5:1"],
                "--aspect 5:1: an aspect is auto or a ratio between 1:4 and 4:1; type --aspect 16:9"
            ),
            (
                ["animate", "a.jpg", "--resolution", "4k"],
                "--resolution 4k: there are 480p, 720p, 1080p, 1440p, 2160p; type --resolution 1080p; "
                    + "see kinora animate --help"
            ),
            (["animate", "a.jpg", "--set", "=3"], "--set =3: a setting is a key and a value; type --set key=value"),
            (
                ["animate", "a.jpg", "--set", "wind"],
                "--set wind: a setting is a key and a value; type --set key=value"
            ),
            (
                ["animate", "a.jpg", "--set", "a=3", "--set", "a=4"],
                "--set a is there twice; leave one out; see kinora animate --help"
            ),
            (
                ["animate", "a.jpg", "--takes", "9"],
                "--takes 9: a job has 1 to 8 takes; type --takes 3"
            ),
            (
                ["animate", "a.jpg", "--cap", "lots"],
                "--cap lots: a cap is an amount in US dollars; type --cap 0.50"
            ),
        ])
    func usage(_ arguments: [String], _ line: String) async {
        let studio = ScriptedStudio()
        let run = await CommandLineRun(arguments, studio: studio)
        #expect(run.status == .usage)
        #expect(run.out == "")
        #expect(run.err == "kinora: \(line)\n")
        #expect(studio.briefs.isEmpty)
    }

    @Test(
        "Asking for help is no error, and goes to stdout",
        arguments: [
            ["--help"], ["help", "animate"], ["animate", "-h"], ["doctor", "--help"], ["lint", "--help"], [],
        ])
    func help(_ arguments: [String]) async {
        let run = await CommandLineRun(arguments)
        #expect(run.status == .done)
        #expect(run.out.contains("USAGE: kinora"))
        #expect(run.err == "")
    }

    @Test func `Help names the verbs, the way to completion and every option`() async {
        let overview = await CommandLineRun(["--help"]).out
        for word in ["animate", "lint", "compose", "presets", "doctor", "--generate-completion-script", "--version"] {
            #expect(overview.contains(word))
        }
        let animate = await CommandLineRun(["animate", "--help"]).out
        for option in [
            "--seconds", "--aspect", "--resolution", "--fps", "--seed", "--loop", "--set", "--avoid", "--program",
            "-o, --out", "--json", "--quiet", "--config", "--model", "--preset",
        ] { #expect(animate.contains(option), "\(option)") }
    }

    @Test func `Help lists every setting with its range`() throws {
        let help = try Program.kinora("help", "animate").run()
        #expect(help.status == 0)
        #expect(SettingTable.text.split(separator: "\n").count > 10)
        for row in SettingTable.text.split(separator: "\n") { #expect(help.out.contains(row), "\(row)") }
        #expect(help.out.contains("wind.degrees=0…360°"))
    }
}
