import Foundation
import Testing

@testable import KinoraPrompt

@Suite("The rules")
struct RuleRegistryTests {
    @Test func `Each has a name of its own, in lower case with hyphens`() {
        let names = RuleRegistry.names
        #expect(Set(names).count == names.count)
        for name in names { #expect(name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) }, "\(name)") }
    }

    @Test func `Each file in Rules is in the registry, has a manual and a test`() throws {
        let root = #filePath.prefix(#filePath.count - "/Tests/KinoraPromptTests/RuleRegistryTests.swift".count)
        let folder = root + "/Sources/KinoraPrompt/Rules"
        let files = try FileManager.default.contentsOfDirectory(atPath: String(folder)).map { $0.dropLast(6) }
        #expect(Set(files.map(String.init)) == Set(RuleRegistry.all.map { "\($0)" }))
        for file in files {
            let text = try String(contentsOfFile: "\(folder)/\(file).swift", encoding: .utf8)
            #expect(text.contains("\n/// ") && text.contains("\n///     "), "\(file) has no manual with an example")
            #expect(FileManager.default.fileExists(atPath: "\(root)/Tests/KinoraPromptTests/Rules/\(file)Tests.swift"))
        }
    }
}
