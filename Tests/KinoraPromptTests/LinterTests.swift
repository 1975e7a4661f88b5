import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite("The linter")
struct LinterTests {
    private func rules(_ text: String, _ circumstances: PromptCircumstances = .init()) -> [String] {
        Linter().findings(in: MotionPrompt(text), circumstances).map(\.rule)
    }

    @Test func `Findings come worst first, then in the order of the text`() {
        #expect(
            rules("she removes her hat, dancing, no shoes")
                == ["object-change", "camera-missing", "action-too-large", "negative-words", "not-progressive"])
    }

    @Test func `A configuration turns rules off and sets their severity`() {
        let linter = Linter(settings: ["camera-missing": .off, "not-progressive": .severity(.error)])
        let findings = linter.findings(in: MotionPrompt("she waves hello"))
        #expect(findings.map(\.rule) == ["not-progressive"])
        #expect(findings.map(\.severity) == [.error])
    }

    @Test("What guides call good has nothing above a note", arguments: Published.good)
    func good(_ text: String) {
        #expect(Linter().findings(in: MotionPrompt(text)).filter { $0.severity > .note } == [])
    }

    @Test("What guides call bad gets a warning", arguments: Published.bad)
    func bad(_ text: String) {
        #expect(Linter().findings(in: MotionPrompt(text)).contains { $0.severity > .note })
    }

    @Test("The engine that is built in has a default for what is left open", arguments: Published.bad + Published.good)
    func embedded(_ text: String) { #expect(rules(text, PromptCircumstances(traits: .embedded)) == []) }

    @Test func `An empty prompt is fine where none is needed`() {
        #expect(rules("") == [])
        #expect(rules(" \n\t") == [])
    }

    @Test(
        "A prompt without end is refused, not read", .timeLimit(.minutes(1)),
        arguments: ["dance ", "é", "no ", "a,", "(("])
    func endless(_ piece: String) {
        let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
        #expect(rules(text) == ["too-long"])
        #expect(Linter().findings(in: MotionPrompt(text)).map(\.severity) == [.error])
    }

    @Test(
        "Spans hold whatever the text",
        arguments: ["👩‍🚀 waves, é́ ", "שלום she waves ‮", "\u{1f}she\u{0} waves", "she waves\r\n", "e\u{301}she waves"])
    func spans(_ text: String) {
        for finding in Linter().findings(in: MotionPrompt(text)) {
            for span in [finding.span].compactMap({ $0 }) + finding.fix.edits.map(\.span) {
                #expect(0...text.utf8.count ~= span.utf8.lowerBound && span.utf8.upperBound <= text.utf8.count)
                #expect(0...text.count ~= span.characters.lowerBound && span.characters.upperBound <= text.count)
            }
        }
    }

    @Test("Salad of all the words that rules know is digested", .timeLimit(.minutes(1)))
    func salad() {
        var words = Array(Lexicon.english.known).sorted()
        for round in 0..<200 {
            // A fixed shuffle: the same salads in every run.
            words = words.enumerated().sorted { ($0.0 &* 7919 &+ round) % 1009 < ($1.0 &* 7919 &+ round) % 1009 }.map(
                \.1)
            let prompt = MotionPrompt(words.prefix(30).joined(separator: round % 3 == 0 ? ", " : " "))
            let findings = Linter().findings(in: prompt)
            _ = Linter.mend(prompt, findings)
        }
    }

    @Test(
        "Mending makes the safe edits",
        arguments: [
            ("she waves hello", "she is waving hello, static camera", ""),
            ("hair drifting, no shoes", "hair drifting, static camera", "shoes"),
            ("hair drifting, static camera", "hair drifting, static camera", ""),
            ("The woman moves", "The woman moves, static camera", ""),
            ("hair drifting, 1,000 candles, static camera", "hair drifting, 1,000 candles, static camera", ""),
            ("she waves.", "she is waving, static camera.", ""),
        ])
    func mend(_ text: String, _ fixed: String, _ avoid: String) {
        let prompt = MotionPrompt(text)
        let mended = Linter.mend(prompt, Linter().findings(in: prompt))
        #expect(mended.prompt == MotionPrompt(fixed, avoid: avoid))
    }

    @Test("Mended prompts need no more mending", arguments: Published.bad + Published.good)
    func settled(_ text: String) {
        let once = Linter.mend(MotionPrompt(text), Linter().findings(in: MotionPrompt(text))).prompt
        let again = Linter.mend(once, Linter().findings(in: once))
        #expect(again.prompt == once && again.made.isEmpty)
    }
}
