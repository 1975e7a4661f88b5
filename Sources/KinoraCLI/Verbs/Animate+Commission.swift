import ArgumentParser
import Kinora
import KinoraCore

extension Animate {
    /// Who makes the clip.
    enum Maker {
        /// The engine that is built in, for nothing.
        case embedded(Brief)
        /// Somebody else, for money.
        case paid(Commission, Quote)
    }

    /// The engine that was asked for; else the one that the configuration names; else, with a key, the one that fits.
    func maker(_ desk: PromptDesk, _ studio: any Studio) async throws -> Maker {
        let preset = try motion.preset.map { try desk.preset(named: $0) }
        let usual = try studio.usualModel()
        let name = motion.model ?? preset?.model ?? usual
        let isFree = name == OptionValues.free || (name == "auto" && usual == OptionValues.free)
        if motion.program != nil || isFree {
            if isFree, motion.program == nil { try refusePaidOptions() }
            return .embedded(try brief(desk))
        }
        let commission = Commission(
            try wish(name, preset), takes: paid.takes ?? 1, capMicroUSD: paid.cap, outputPath: shape.out)
        let quote = try await studio.quote(commission.wish)
        // With a key and nothing that fits, auto takes the one that costs nothing.
        if name == "auto", quote.model == OptionValues.free { return .embedded(try brief(desk)) }
        return .paid(commission, quote)
    }

    private func refusePaidOptions() throws {
        guard paid.endStill != nil || paid.sound || paid.provider != nil || (paid.takes ?? 1) > 1 else { return }
        throw ValidationError(
            "--end-still, --sound, --provider and --takes want a provider, and this is the engine that is built in; "
                + "type --model auto with a key, and see kinora models")
    }

    private func wish(_ model: String, _ preset: Preset?) throws -> OrderWish {
        guard !still.isEmpty else { throw ValidationError("the still has no name; type kinora animate my.jpg") }
        var prompt = MotionPrompt(prompt ?? "", avoid: motion.avoid ?? "")
        if let preset { prompt = preset.prompt.joined(after: prompt) }
        return OrderWish(
            model: model, use: paid.use ?? preset?.use.flatMap(Model.Use.init(rawValue:)),
            stillPath: still == "-" ? nil : still,
            endStillPath: paid.endStill, prompt: prompt, seconds: shape.seconds ?? preset?.seconds, fps: shape.fps,
            aspect: shape.aspect ?? .auto, resolution: shape.resolution, loop: shape.loop || (preset?.loop ?? false),
            sound: paid.sound, seed: motion.seed, settings: (preset?.settings ?? [:]).merging(try settings()) { $1 },
            provider: paid.provider, allowsUnpriced: paid.allowUnpriced)
    }
}
