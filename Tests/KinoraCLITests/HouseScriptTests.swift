import KinoraTestKit
import Testing

@Suite("The scripts that keep the house")
struct HouseScriptTests {
    private func check(_ files: [String: String]) throws -> Program.End {
        let scratch = try Scratch()
        for (name, text) in files { try scratch.write(name, text) }
        return try Program(path: Program.repository + "/scripts/check-imports", arguments: [scratch.path]).run()
    }

    @Test(
        "An import that goes up, sideways or out is refused, whatever its modifiers",
        arguments: [
            (
                "Sources/KinoraCore/A.swift", "public import KinoraVision",
                "KinoraCore (floor 1) may not import KinoraVision (floor 2)"
            ),
            (
                "Sources/KinoraMedia/A.swift", "package import struct KinoraCatalog.Configuration",
                "KinoraMedia (floor 3) may not import KinoraCatalog"
            ),
            (
                "Sources/KinoraCLI/A.swift", "internal import KinoraMedia",
                "KinoraCLI imports Kinora,KinoraCore and nothing else of ours"
            ),
            ("Sources/Kinora/A.swift", "@_exported import KinoraTestKit", "only tests import KinoraTestKit"),
            (
                "Sources/KinoraCore/A.swift", "import Foundation",
                "KinoraCore is pure and may not import Foundation"
            ),
            ("Sources/KinoraMedia/A.swift", "import Subprocess; import Yams", "KinoraMedia may not import Yams"),
            (
                "Sources/KinoraMedia/A.swift", "#if os(Linux)\n    import Yams\n#endif",
                "KinoraMedia may not import Yams"
            ),
            ("Sources/Kinora/A.swift", "import Testing", "only tests import Testing"),
            (
                "Tests/KinoraMediaTests/A.swift", "@testable import KinoraCatalog",
                "KinoraMedia (floor 3) may not import KinoraCatalog"
            ),
            ("Sources/KinoraNew/A.swift", "", "does not know KinoraNew"),
            ("Sources/Kinora/A.swift", "final class A: @unchecked Sendable {}", "@unchecked Sendable"),
            ("Sources/Kinora/A.swift", "let a = " + "try! b()", "try!"),
            ("Tests/KinoraTests/A.swift", "let a = b " + "as! C", "as!"),
            ("Sources/Kinora/A.swift", "Task.detached {}", "Task.detached"),
            ("Sources/Kinora/StringHelper.swift", "", "says nothing by its name"),
            ("Sources/Kinora/A.swift", String(repeating: "//\n", count: 501), "501 lines; a file has 500 at most"),
            ("Sources/Kinora/A.swift", String(repeating: "//\n", count: 100), "only 0 of 1 files are under 100 lines"),
        ])
    func refused(_ path: String, _ text: String, _ reason: String) throws {
        let end = try check([path: text])
        #expect(end.status == 1)
        #expect(end.out.contains(reason), "\(end.out)")
    }

    @Test func `What is allowed, and what is only spoken of, passes`() throws {
        let end = try check([
            "Sources/KinoraMedia/A.swift":
                "public import KinoraCore\nimport KinoraVision\nimport Subprocess\nimport Foundation\n",
            "Sources/KinoraVision/B.swift":
                "import Synchronization\n// import Yams, try! it\n/*\nimport Yams\n*/\nlet a = \"import Yams; try!\"\n",
            "Sources/KinoraCLI/C.swift": "import Kinora\nimport ArgumentParser\nlet a = \"\"\"\nimport Yams\n\"\"\"\n",
            "Tests/KinoraMediaTests/D.swift":
                "import Testing\nimport KinoraTestKit\n@testable import KinoraMedia\nimport KinoraCore\n",
        ])
        #expect(end.status == 0, "\(end.out)")
        #expect(end.out.hasPrefix("check-imports: 4 files in order"))
    }

    @Test(
        "make demo hands over what was typed, byte for byte",
        arguments: [
            "my picture.jpg", "it's \"mine\".jpg", "$HOME `id` $(id) $$ #1 % ; &.jpg", "-x.jpg", "\\n é 你.jpg",
            "a=b:c.jpg",
        ])
    func quoting(_ text: String) throws {
        let scratch = try Scratch()
        try scratch.write("Makefile", Scratch.copy(of: "Makefile"))
        try scratch.writeExecutable("#!/bin/sh\nprintf '%s|%s' \"$STILL\" \"$PROMPT\"\n", to: "scripts/demo")
        let run = "make -s demo \"STILL=$0\" \"PROMPT=$0\""
        let typed = try Program(path: "/bin/sh", arguments: ["-c", run, text], folder: scratch.path).run()
        #expect(typed.out == "\(text)|\(text)", "\(typed.err)")
        let exported = "STILL=\"$0\" PROMPT=\"$0\" make -s demo"
        let inherited = try Program(path: "/bin/sh", arguments: ["-c", exported, text], folder: scratch.path).run()
        #expect(inherited.out == "\(text)|\(text)", "\(inherited.err)")
    }

    @Test func `make alone says what there is`() throws {
        let end = try Program(path: "/usr/bin/env", arguments: ["make"], folder: Program.repository).run()
        #expect(end.status == 0)
        for target in ["demo", "test", "lint", "docs", "bench", "clean"] { #expect(end.out.contains("make \(target)")) }
    }

    @Test func `A picture that is not there is told before anything is built`() throws {
        var program = Program(path: Program.repository + "/scripts/demo")
        program.environment = ["STILL": "/no/such picture.jpg", "PATH": "/usr/bin:/bin"]
        let end = try program.run()
        #expect(end.status == 66)
        #expect(end.out == "")
        #expect(end.err.contains("no such picture: /no/such picture.jpg"))
    }

    @Test func `A machine without Swift is told where to get it`() throws {
        var program = Program(path: Program.repository + "/scripts/install-needs", arguments: ["--dry-run"])
        let scratch = try Scratch()
        program.environment = ["PATH": scratch.path]
        let end = try program.run()
        #expect(end.status == 1)
        #expect(end.err.contains("https://www.swift.org/install"))
    }
}
