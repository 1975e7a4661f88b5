import Foundation
import KinoraCore
import Testing

@testable import Kinora

@Suite("The desk for prompts")
struct PromptDeskTests {
    private func desk(_ configuration: String) throws -> PromptDesk {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kinora-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(configuration.utf8).write(to: folder.appendingPathComponent("config.yaml"))
        return try PromptDesk.open(environment: [:], currentDirectory: folder.path)
    }

    @Test func `The configuration adds presets and sets rules`() throws {
        let desk = try desk(
            """
            video: { presets: { mine: { prompt: "fog drifting" } } }
            lint: { rules: { camera-missing: error, not-progressive: off } }
            """)
        #expect(try desk.preset(named: "mine").prompt.text == "fog drifting")
        #expect(desk.findings(in: MotionPrompt("clouds drift")).map(\.severity) == [.error])
        #expect(desk.findings(in: MotionPrompt("clouds drift")).map(\.rule) == ["camera-missing"])
    }

    @Test func `A rule that does not exist is told with its line, by the studio too`() {
        let error = #expect(throws: KinoraError.self) { try desk("lint:\n  rules:\n    camera-mising: off\n") }
        #expect(
            error?.description.contains("config.yaml:3: unknown key lint.rules.camera-mising; did you mean") == true)
        #expect(throws: Never.self) { try desk("lint:\n  rules:\n    camera-missing: off\n") }
    }

    @Test func `An unknown preset is answered with the nearest name`() {
        let error = #expect(throws: KinoraError.self) { try PromptDesk().preset(named: "pushin") }
        #expect(error?.code == .usage)
        #expect(error?.description == "there is no preset “pushin”; did you mean push_in?")
    }

    @Test("A built-in preset has nothing above a note", arguments: PromptDesk().presets)
    func clean(_ preset: Preset) {
        let circumstances = PromptCircumstances(seconds: preset.seconds ?? 5, loop: preset.loop)
        #expect(PromptDesk().findings(in: preset.prompt, circumstances).filter { $0.severity > .note } == [])
    }

    @Test func `Most built-in presets run whole on the engine that is built in, and the others are told`() throws {
        let desk = PromptDesk()
        let partly = try desk.presets.filter { !(try desk.shortfalls(of: $0).isEmpty) }.map(\.name)
        #expect(partly == ["hair_breeze", "soft_smile", "product_orbit", "drifting_clouds"])
    }

    @Test func `Mending and troubles are at hand`() {
        #expect(
            PromptDesk().mended(MotionPrompt("she waves hello")).prompt.text == "she is waving hello, static camera")
        #expect(PromptDesk.trouble("the face melts")?.code == "warping")
    }
}
