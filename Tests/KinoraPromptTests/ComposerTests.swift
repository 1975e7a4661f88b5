import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite("Putting a prompt together")
struct ComposerTests {
    private func written(_ composition: Composition) -> [String] {
        composition.parts.filter { $0.kind != .avoid }.map { part in
            let origin =
                switch part.origin {
                case .option: "option"
                case .text: "text"
                case .preset(let name): name
                case .standard: "standard"
                }
            return "\(part.kind.rawValue) \(part.text) <\(origin)>"
        }
    }

    @Test func `A short text finds its places, and what is open is filled in`() {
        let wish = CompositionWish(text: "the red-haired woman, golden hour, wind in her hair, cinematic")
        #expect(
            written(Composer.compose(wish)) == [
                "subject the red-haired woman <text>", "motion wind in her hair <text>",
                "camera static camera <standard>",
                "environment golden hour <text>", "style cinematic <text>",
            ])
    }

    @Test func `What is given by name comes first, a preset fills what is open and brings no second camera`() {
        let preset = Preset(
            name: "breeze", prompt: MotionPrompt("leaves rustling, static camera, soft light", avoid: "rain"))
        let wish = CompositionWish(
            text: "slow push in", parts: [.motion: "steam is rising"], avoid: "text", preset: preset)
        let composition = Composer.compose(wish)
        #expect(
            written(composition) == [
                "motion steam is rising <option>", "motion leaves rustling <breeze>", "camera slow push in <text>",
                "environment soft light <breeze>", "style smooth motion <standard>",
            ])
        #expect(composition.prompt.text == "steam is rising, leaves rustling, slow push in, soft light, smooth motion")
        #expect(composition.prompt.avoid.hasPrefix("text, rain, flicker"))
    }

    @Test func `Common failures are avoided, those of people where there are some`() {
        #expect(Composer.compose(CompositionWish(text: "steam rising")).prompt.avoid.contains("flicker"))
        #expect(!Composer.compose(CompositionWish(text: "steam rising")).prompt.avoid.contains("hands"))
        #expect(Composer.compose(CompositionWish(text: "she is smiling")).prompt.avoid.contains("deformed hands"))
        #expect(!Composer.compose(CompositionWish(text: "candles flickering")).prompt.avoid.contains("flicker"))
    }

    @Test func `Nothing is added for the engine that is built in, and no avoid list where none is read`() {
        let wish = CompositionWish(text: "wind in her hair")
        #expect(Composer.compose(wish, for: .embedded).prompt == MotionPrompt("wind in her hair"))
        #expect(Composer.compose(wish, for: ModelTraits(readsAvoid: false)).prompt.avoid == "")
    }

    @Test(
        "What is put together has nothing above a note",
        arguments: Published.good + ["steam rising", "she is smiling slowly"])
    func passes(_ text: String) {
        let prompt = Composer.compose(CompositionWish(text: text)).prompt
        #expect(Linter().findings(in: prompt).filter { $0.severity > .note } == [])
    }

    @Test func `Words that nobody understands stay where they are`() {
        #expect(written(Composer.compose(CompositionWish(text: "風が吹く"), for: .embedded)) == ["subject 風が吹く <text>"])
        #expect(Composer.compose(CompositionWish(), for: .embedded).parts == [])
    }
}
