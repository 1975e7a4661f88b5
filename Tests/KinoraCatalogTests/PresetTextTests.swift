import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("What a configuration file says of presets and rules")
struct PresetTextTests {
    private func read(_ text: String) throws -> Configuration {
        try ConfigurationText(path: "/c/config.yaml", text: text, ruleNames: ["camera-missing", "too-long"])
            .configuration()
    }

    @Test func `A published block of presets loads as it is`() throws {
        let video = try read(
            """
            video:
              presets:
                wiggle_toes:
                  label: "Toe Wiggle"
                  prompt: "bare feet playfully wiggling toes, relaxed sitting pose,
                    minimal body movement, static camera"
                hair_wind:
                  label: "Wind in Hair"
                  prompt: "wind gently blowing through hair, soft natural sway,
                    relaxed expression, static camera, smooth motion"
                leg_cross:
                  label: "Leg Cross"
                  prompt: "slowly crossing and uncrossing legs, elegant confident pose,
                    minimal upper body movement, static camera"
            """
        ).video
        #expect(video.presets.map(\.name) == ["wiggle_toes", "hair_wind", "leg_cross"])
        #expect(video.presets.map(\.label) == ["Toe Wiggle", "Wind in Hair", "Leg Cross"])
        #expect(
            video.presets[0].prompt.text
                == "bare feet playfully wiggling toes, relaxed sitting pose, minimal body movement, static camera")
        #expect(video.presets.allSatisfy { $0.source == "/c/config.yaml" })
    }

    @Test func `A preset may say more than its prompt`() throws {
        let video = try read(
            """
            video:
              default_model: auto
              presets:
                p: { prompt: fog, avoid: blur, use: loop, model: m-1, seconds: 4.5, loop: true, settings: { wind.degrees: 180, k: v } }
                q: { prompt: mist, label: }
            """
        ).video
        #expect(video.defaultModel == "auto")
        #expect(
            video.presets[0]
                == Preset(
                    name: "p", prompt: MotionPrompt("fog", avoid: "blur"), use: "loop", model: "m-1", seconds: 4.5,
                    loop: true,
                    settings: ["wind.degrees": "180", "k": "v"], source: "/c/config.yaml"))
        #expect(video.presets[1].label == "q")
    }

    @Test func `Rules are turned off and made stricter`() throws {
        let rules = try read("lint:\n  rules:\n    camera-missing: off\n    too-long: error\n").lint.rules
        #expect(rules == ["camera-missing": nil, "too-long": .error])
        #expect(try read("lint:\n  rules:\n").lint.rules == [:])
    }

    @Test(
        "What is wrong is told with file, line, key and what to type",
        arguments: [
            ("video:\n  preset: {}\n", "2: unknown key video.preset; did you mean video.presets?"),
            (
                "video:\n  presets:\n    p:\n      prompt: x\n      secnds: 3\n",
                "5: unknown key video.presets.p.secnds; did you mean video.presets.p.seconds?"
            ),
            ("video: [a]\n", "1: video is a list; it takes keys: default_model, presets"),
            ("video:\n  presets: [a]\n", "2: video.presets is a list; it takes presets by name"),
            (
                "video:\n  presets:\n    p: text\n",
                "3: video.presets.p is “text”; it takes keys: label, prompt, avoid, use, model, seconds, loop, settings"
            ),
            (
                "video:\n  presets:\n    p: {}\n",
                "3: video.presets.p has no prompt; add prompt: \"what moves, static camera\""
            ),
            (
                "video:\n  presets:\n    p: {prompt: 5}\n",
                "3: video.presets.p.prompt is “5”; it takes a prompt, as text"
            ),
            (
                "video:\n  presets:\n    p: {prompt: x, seconds: 99}\n",
                "3: video.presets.p.seconds is “99”; it takes a number from 1 to 30"
            ),
            (
                "video:\n  presets:\n    p: {prompt: x, seconds: nan}\n",
                "3: video.presets.p.seconds is “nan”; it takes a number from 1 to 30"
            ),
            (
                "video:\n  presets:\n    p: {prompt: x, loop: 3}\n",
                "3: video.presets.p.loop is “3”; it takes true or false"
            ),
            (
                "video:\n  presets:\n    p: {prompt: x, settings: [a]}\n",
                "3: video.presets.p.settings is a list; it takes settings by key: { wind.degrees: 180 }"
            ),
            (
                "video:\n  presets:\n    p: {prompt: x, settings: {a: [b]}}\n",
                "3: video.presets.p.settings holds a list; a setting is a key and a number or a word"
            ),
            ("video:\n  default_model: 5\n", "2: video.default_model is “5”; it takes a model, as text"),
            ("lint:\n  rule: {}\n", "2: unknown key lint.rule; did you mean lint.rules?"),
            (
                "lint:\n  rules:\n    camera-mising: off\n",
                "3: unknown key lint.rules.camera-mising; did you mean lint.rules.camera-missing?"
            ),
            (
                "lint:\n  rules: {too-long: loud}\n",
                "2: lint.rules.too-long is “loud”; it takes off, note, warning or error"
            ),
        ])
    func wrong(_ text: String, _ message: String) {
        let error = #expect(throws: KinoraError.self) { try read(text) }
        #expect(error?.code == .configuration)
        #expect(error?.description == "/c/config.yaml:" + message)
    }

    @Test func `Built-in presets are all there, each for a use, and no two share a name`() {
        let presets = Preset.builtIn
        #expect(presets.count >= 25)
        #expect(Set(presets.map(\.name)).count == presets.count)
        #expect(Set(presets.compactMap(\.use)).isSuperset(of: ["portrait", "product", "landscape", "loop", "camera"]))
        #expect(presets.allSatisfy { $0.source == nil && $0.label != $0.name && $0.use != nil })
    }

    @Test func `A preset of a file takes the place of its namesake`() {
        let mine = Preset(name: "push_in", prompt: MotionPrompt("mine"), source: "f")
        let all = Preset.all(with: [mine])
        #expect(all.count == Preset.builtIn.count)
        #expect(all.filter { $0.name == "push_in" } == [mine])
    }
}
