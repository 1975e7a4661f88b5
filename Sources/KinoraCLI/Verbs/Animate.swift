import ArgumentParser
import KinoraCore

struct Animate: AsyncParsableCommand, Verb {
    static let configuration = CommandConfiguration(
        commandName: "animate",
        abstract: "Makes a clip of a still.",
        discussion: """
            stdout is the path of the clip, or one JSON object with --json; the rest is on stderr. A picture whose \
            name starts with a dash comes after --.

            Examples:
              kinora animate my.jpg
              kinora animate my.jpg "wind in her hair, slow push in" -o wind.mp4
              kinora animate lake.png "fog, slow pan left" --loop -o lake.webm

            Settings, for --set:
            \(SettingTable.text)
            """)

    @Argument(
        help: ArgumentHelp("The picture: PNG, JPEG, WebP, and what else this machine reads.", valueName: "still"),
        completion: .file(extensions: OptionValues.stills))
    var still: String

    @Argument(help: ArgumentHelp("What should move, and how, in plain words and in quotes.", valueName: "prompt"))
    var prompt: String?

    @OptionGroup(title: "The clip") var shape: ClipOptions
    @OptionGroup(title: "The motion") var motion: MotionOptions
    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let desk = try surroundings.openDesk(common.config)
        let brief = try brief(desk)
        let studio = try surroundings.openStudio(common.config)
        if !common.quiet {
            ignoredByProgram.map(console.remark)
            if motion.program == nil { promptRemarks(brief, desk).forEach(console.remark) }
        }
        let talk = ProgressTalk(console, common.manner(on: console))
        let job: Job
        do {
            defer { talk.end() }
            job = try await studio.animate(brief, progress: talk.report)
        } catch  where Task.isCancelled {
            // Whatever broke, broke because the person asked to stop.
            throw CancellationError()
        }
        if !common.quiet {
            if !common.json { console.remark("moves: " + job.motions.map(\.name).joined(separator: ", ")) }
            for note in job.notes { console.remark("note: \(note)") }
            for degradation in job.degraded { console.remark("note: \(degradation)") }
        }
        console.give(common.json ? JSONValue(job).line : job.clipPath)
        return .done
    }
}
