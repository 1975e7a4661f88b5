import Foundation
import KinoraCore
import KinoraPrompt
import Testing

@testable import KinoraEvaluator

@Suite("The rules against what people labelled")
struct EvaluationTests {
    private func prompts(_ name: String) throws -> [LabelledPrompt] {
        let root = #filePath.prefix(#filePath.count - "KinoraEvaluatorTests/EvaluationTests.swift".count)
        return try LabelledPrompt.read(String(contentsOfFile: "\(root)Labelled/prompts-\(name).txt", encoding: .utf8))
    }

    @Test("Precision, recall and quiet on good prompts hold", arguments: ["seeds", "tune", "test"])
    func holds(_ name: String) throws {
        let tally = Evaluator.evaluate(try prompts(name)).tally
        #expect(tally.prompts > 40)
        for count in [tally.all, tally.aboveNote] {
            #expect(count.precision >= 0.95)
            #expect(count.recall >= 0.90)
        }
        #expect(tally.quiet >= 0.95)
    }

    @Test func `There are enough prompts, none is there twice, and labels name rules`() throws {
        let all = try ["seeds", "tune", "test"].flatMap(prompts)
        #expect(all.count >= 150)
        #expect(Set(all.map { "\($0.prompt) \($0.circumstances)" }).count == all.count)
        #expect(Set(all.flatMap(\.expected)).isSubset(of: RuleRegistry.names))
    }

    @Test func `Labels are read as they are written`() throws {
        let read = try LabelledPrompt.read(
            """
            # talk

            @ seconds 3
            @ avoid blur, wind
            @ room-up 0.1
            hair drifting
            ! vague too-long
            ? camera-missing

            fog
            """)
        #expect(read.map(\.prompt) == [MotionPrompt("hair drifting", avoid: "blur, wind"), MotionPrompt("fog")])
        #expect(read[0].circumstances.seconds == 3)
        #expect(read[0].circumstances.room == .init(up: 0.1))
        #expect(read[0].warned == ["vague", "too-long"] && read[0].noted == ["camera-missing"])
        #expect(read[1].isGood && read[1].expected.isEmpty)
        #expect(throws: LabelledPrompt.Trouble.self) { try LabelledPrompt.read("@ secs 3\nfog") }
    }

    @Test func `A tally counts what differs`() {
        func finding(_ rule: String, _ severity: Finding.Severity) -> Finding {
            Finding(rule: rule, severity: severity, message: "", reason: "", span: nil, fix: Finding.Fix(""))
        }
        var tally = Tally()
        var labelled = LabelledPrompt()
        labelled.noted = ["a", "b"]
        tally.add(labelled, [finding("a", .warning), finding("c", .note)])
        #expect(tally.all.hits == 1 && tally.all.extra == 1 && tally.all.missed == 1)
        #expect(tally.all.precision == 0.5 && tally.all.recall == 0.5)
        #expect(tally.aboveNote.extra == 1)
        #expect(tally.good == 1 && tally.nagged == 1 && tally.quiet == 0)
        #expect(tally.differences == ["“”: missed b, extra c, a is no note"])
    }
}
