import Foundation
import KinoraCore
import KinoraPrompt

/// `KinoraEvaluator [--differences] FILE…`: what the linter finds in labelled prompts against what people expect, a
/// table for each file. `--differences` names the prompts; leave it out for the half that nobody tunes on.
@main
enum Evaluator {
    static func main() {
        var files = CommandLine.arguments.dropFirst()
        let tells = files.first == "--differences"
        if tells { files.removeFirst() }
        guard !files.isEmpty, !files.contains(where: { $0.hasPrefix("-") }) else {
            print("usage: KinoraEvaluator [--differences] FILE…")
            exit(64)
        }
        for file in files {
            guard let data = FileManager.default.contents(atPath: file) else {
                print("no such file: \(file)")
                exit(66)
            }
            do {
                let prompts = try LabelledPrompt.read(String(decoding: data, as: UTF8.self))
                report(file, evaluate(prompts), tells: tells)
            } catch {
                print("\(file): \(error)")
                exit(65)
            }
        }
    }

    static func evaluate(_ prompts: [LabelledPrompt]) -> (tally: Tally, milliseconds: Double) {
        var tally = Tally()
        let linter = Linter()
        // The word lists are made ready once, before anybody waits.
        _ = linter.findings(in: MotionPrompt("warm up"))
        let start = ContinuousClock.now
        let found = prompts.map { linter.findings(in: $0.prompt, $0.circumstances) }
        let elapsed = ContinuousClock.now - start
        for (prompt, findings) in zip(prompts, found) { tally.add(prompt, findings) }
        let milliseconds = elapsed / .milliseconds(1)
        return (tally, milliseconds / Double(max(prompts.count, 1)))
    }

    private static func report(_ file: String, _ result: (tally: Tally, milliseconds: Double), tells: Bool) {
        let tally = result.tally
        print("\n\(file): \(tally.prompts) prompts")
        print("                                precision  recall    hits  extra  missed")
        row("all findings", tally.all)
        row("warnings and errors", tally.aboveNote)
        for (rule, count) in tally.byRule.sorted(by: { $0.key < $1.key }) { row("  " + rule, count) }
        let quiet = "\(tally.good - tally.nagged) of \(tally.good), \(percent(tally.quiet))"
        print("good prompts without a finding above note: \(quiet)")
        print("time: \(String(format: "%.3f", result.milliseconds)) ms a prompt")
        if tells { for line in tally.differences { print("  " + line) } }
    }

    private static func row(_ name: String, _ count: Tally.Count) {
        let figures = [
            percent(count.precision), percent(count.recall), "\(count.hits)", "\(count.extra)", "\(count.missed)",
        ]
        let cells = zip(figures, [9, 8, 8, 7, 8]).map { text, width in
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        print(name + String(repeating: " ", count: max(1, 32 - name.count)) + cells.joined())
    }

    private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }
}
