import ArgumentParser
import KinoraCore

/// What matters where a still is made.
struct StillOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Where the still goes: .png, .jpg or .webp. (default: a free name)", valueName: "path"),
        completion: .file(extensions: ["png", "jpg", "webp"]))
    var out: String?

    @Option(
        name: .long,
        help: ArgumentHelp("One of kinora models that makes stills, or auto. (default: auto)", valueName: "model"))
    var model: String?

    @Option(
        name: .long, help: ArgumentHelp("Shape. (default: auto)", valueName: "auto|W:H"),
        completion: .list(OptionValues.aspects), transform: OptionValues.aspect)
    var aspect: Aspect?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("How many are made, 1 to 8. (default: 1)", valueName: "number"),
        transform: PaidOptions.takes)
    var takes: Int?

    @Option(
        name: .long, parsing: .unconditional,
        help: ArgumentHelp("The same number gives the same still, where the model can.", valueName: "number"),
        transform: OptionValues.seed)
    var seed: UInt64?

    @Option(name: .long, help: ArgumentHelp("What to keep away from, in plain words.", valueName: "words"))
    var avoid: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A setting of the model; may be repeated.", valueName: "key=value"),
        transform: OptionValues.setting)
    var settings: [Setting] = []

    @Option(
        name: .long, parsing: .unconditional, help: ArgumentHelp("What one may cost at most.", valueName: "USD"),
        transform: PaidOptions.dollars)
    var cap: Int64?

    @Option(name: .long, help: ArgumentHelp("Ask this one alone: fal or runpod.", valueName: "provider"))
    var provider: String?

    @Flag(name: .long, help: "Also what nobody knows the price of.")
    var allowUnpriced = false

    /// - Parameter still: the picture that is changed; nil where words are enough
    func commission(_ words: String, of still: String?) throws -> Commission {
        guard words.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("there are no words; say in quotes what is to be seen")
        }
        var chosen: [String: String] = [:]
        for setting in settings where chosen.updateValue(setting.value, forKey: setting.key) != nil {
            throw ValidationError("--set \(setting.key) is there twice; leave one out")
        }
        var wish = OrderWish(
            model: model ?? "auto", stillPath: still, prompt: MotionPrompt(words, avoid: avoid ?? ""),
            aspect: aspect ?? .auto, seed: seed, settings: chosen, provider: provider, allowsUnpriced: allowUnpriced)
        wish.makes = .still
        return Commission(wish, takes: takes ?? 1, capMicroUSD: cap, outputPath: out)
    }
}

extension StillOptions {
    /// Orders, waits, and tells where each still is.
    func make(
        _ words: String, of still: String?, _ common: CommonOptions, in surroundings: Surroundings
    ) async throws -> ExitStatus {
        let console = surroundings.console
        let studio = try surroundings.openStudio(common.config)
        let commission = try commission(words, of: still)
        let quote = try await studio.quote(commission.wish)
        try await studio.check(commission)
        if !common.quiet { PriceRemark(commission, quote).map { console.remark($0.line) } }
        let talk = ProgressTalk(console, common.manner(on: console))
        let job: Job
        do {
            defer { talk.end() }
            job = try await studio.order(commission, progress: talk.report)
        } catch  where Task.isCancelled {
            throw CancellationError()
        }
        if !common.quiet {
            console.remark("paid: \(Dollars(micro: job.costMicroUSD).spoken)")
            for note in job.notes { console.remark("note: \(note)") }
        }
        if common.json { console.give(JSONValue(job).line) } else { job.takes.forEach { console.give($0.path) } }
        return .done
    }
}
