import ArgumentParser
import Kinora
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
              kinora animate my.jpg "she turns" --model wan-2.6 --seconds 5 --cap 0.60

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
    @OptionGroup(title: "Made by a provider") var paid: PaidOptions
    @OptionGroup(title: "Everywhere") var common: CommonOptions

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let console = surroundings.console
        let desk = try surroundings.openDesk(common.config)
        let studio = try surroundings.openStudio(common.config)
        if paid.edit != nil {
            // What is wrong with the motion is told before the edit is paid for.
            if case .paid(let commission, _) = try await maker(desk, studio) { try await studio.check(commission) }
            return try await edited(studio, console).run(in: surroundings)
        }
        let maker = try await maker(desk, studio)
        if case .paid(let commission, _) = maker { try await studio.check(commission) }
        if !common.quiet { remarks(on: maker, desk).forEach(console.remark) }
        let talk = ProgressTalk(console, common.manner(on: console))
        let job: Job
        do {
            defer { talk.end() }
            switch maker {
            case .embedded(let brief): job = try await studio.animate(brief, progress: talk.report)
            case .paid(let commission, _): job = try await studio.order(commission, progress: talk.report)
            }
        } catch  where Task.isCancelled {
            // Whatever broke, broke because the person asked to stop.
            throw CancellationError()
        }
        if !common.quiet {
            if !common.json, !job.motions.isEmpty {
                console.remark("moves: " + job.motions.map(\.name).joined(separator: ", "))
            }
            if job.costMicroUSD > 0 { console.remark("paid: \(Dollars(micro: job.costMicroUSD).spoken)") }
            for note in job.notes { console.remark("note: \(note)") }
            for degradation in job.degraded { console.remark("note: \(degradation)") }
        }
        console.give(common.json ? JSONValue(job).line : job.clipPath)
        return .done
    }

    private func remarks(on maker: Maker, _ desk: PromptDesk) -> [String] {
        switch maker {
        case .embedded(let brief):
            [ignoredByProgram].compactMap { $0 } + (motion.program == nil ? promptRemarks(brief, desk) : [])
        case .paid(let commission, let quote): [PriceRemark(commission, quote)?.line].compactMap { $0 }
        }
    }
}
