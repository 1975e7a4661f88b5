import KinoraCore
import Testing

@testable import KinoraPrompt

@Suite struct SeveralSubjectsTests {
    @Test(
        "Marks what is wrong",
        arguments: [
            "two [[women]] laugh",
            "the man waves while the [[woman]] smiles",
            "they [[fight each other]]",
            "her friend smiles at the [[girl]]",
            "a dog and a [[cat]] are stretching",
        ])
    func wrong(_ text: String) { Marked(text).isFound(by: SeveralSubjects.self, .warning) }

    @Test(
        "Only notes what may do",
        arguments: [
            "a [[crowd]] in the background, hair swaying"
        ])
    func doubtful(_ text: String) { Marked(text).isFound(by: SeveralSubjects.self, .note) }

    @Test(
        "Leaves alone what is right",
        arguments: [
            "she smiles, the woman nods",
            "the model turns, she smiles",
            "the horse's mane is blowing, its tail swaying",
            "no people, leaves falling",
        ])
    func right(_ text: String) { Marked(text).isLeft(by: SeveralSubjects.self) }

    @Test func `A still with several subjects wants to hear which one`() {
        Marked("she is [[nodding]]").isFound(by: SeveralSubjects.self, .note, PromptCircumstances(subjects: 2))
        Marked("she is nodding").isLeft(by: SeveralSubjects.self, PromptCircumstances(subjects: 1))
    }
}
