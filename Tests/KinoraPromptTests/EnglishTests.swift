import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite("English words")
struct EnglishTests {
    @Test(
        "Verbs bend as people write them",
        arguments: [
            ("turn", "turns turning turned"), ("glide", "glides gliding glided"), ("run", "runs running ran"),
            ("lie", "lies lying lay lain"), ("carry", "carries carrying carried"), ("push", "pushes pushing pushed"),
            ("sway", "sways swaying swayed"), ("clap", "claps clapping clapped"),
            ("unwrap", "unwraps unwrapping unwrapped"), ("put", "puts putting"), ("blow", "blows blowing blew blown"),
            ("open", "opens opening opened"), ("drift", "drifts drifting drifted"), ("go", "goes going went gone"),
        ])
    func verbs(_ word: String, _ forms: String) {
        let made = Set(English.verbForms(word).map(\.0))
        for form in forms.split(separator: " ") { #expect(made.contains(String(form)), "\(form)") }
    }

    @Test func `No entry of a word list is there without a reason`() {
        for table in English.tables {
            let entries = table.entries.map(String.init)
            #expect(!entries.isEmpty)
            #expect(entries.allSatisfy { $0 == $0.lowercased() }, "\(table.tag)")
            #expect(
                entries.allSatisfy { !$0.contains("-") && !$0.hasPrefix("~") && !$0.hasSuffix("~") }, "\(table.tag)")
        }
    }

    @Test(
        "Clauses and words are told apart",
        arguments: [
            ("push-in, slow", "push in|slow"), ("it's 1.5 m; the dog’s tail!", "it 1.5 m|the dog tail"),
            ("don't — stop", "don't|stop"), ("a while b", "a|while b"), ("'quoted' words", "quoted words"),
        ])
    func clauses(_ text: String, _ parts: String) {
        let tokens = Reading(.init(text)).tokens
        let clauses = Dictionary(grouping: tokens, by: \.clause).sorted { $0.key < $1.key }
        #expect(clauses.map { $0.value.map(\.plain).joined(separator: " ") }.joined(separator: "|") == parts)
    }
}
