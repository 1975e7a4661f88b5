import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("What a configuration file says")
struct ConfigurationTextTests {
    private func read(_ text: String) throws -> Configuration {
        try ConfigurationText(path: "/c/config.yaml", text: text).configuration()
    }

    @Test("A file without a word says nothing", arguments: ["", "\n\n", "# only talk\n", "---\n", "~\n"])
    func empty(_ text: String) throws {
        #expect(try read(text) == Configuration())
    }

    @Test func `The keys that mean something are read`() throws {
        let read = try read("faces: {cascade: /f.xml}\nmedia:\n  ffmpeg: /opt/ffmpeg\n  ffprobe: '/opt/ff probe'\n")
        #expect(read.faces.cascade == "/f.xml")
        #expect(read.media.ffmpeg == "/opt/ffmpeg")
        #expect(read.media.ffprobe == "/opt/ff probe")
    }

    @Test(
        "A key or a section without a value is as if it were not there", arguments: ["media:\n  ffmpeg:\n", "faces:\n"])
    func nothing(_ text: String) throws {
        #expect(try read(text) == Configuration())
    }

    @Test func `Sections of verbs to come are left alone, whatever they hold`() throws {
        let text = """
            video:
              default_model: auto
              presets:
                hair_wind: { label: "Wind in Hair", prompt: "salt & pepper, *so* soft, 2 * 3" }
            providers:
              fal: { queue_url: https://queue.fal.run }
            fallback: [fal, runpod]
            budget: { take_usd: 1.00 }
            couriers: { telegram: { chat_id: "…" } }
            media: { ffmpeg: /f }
            """
        #expect(try read(text).media.ffmpeg == "/f")
    }

    @Test(
        "What is wrong is told with file, line, key, value and a way out",
        arguments: [
            ("media:\n  ffmpeg: [a, b]\n", "/c/config.yaml:2: media.ffmpeg is a list; it takes a path, as text"),
            ("media:\n  ffmpeg: 5\n", "/c/config.yaml:2: media.ffmpeg is “5”; it takes a path, as text"),
            ("media:\n\n  ffprobe: true\n", "/c/config.yaml:3: media.ffprobe is “true”; it takes a path, as text"),
            ("media: ''\n", "/c/config.yaml:1: media is “”; it takes keys: ffmpeg, ffprobe"),
            ("faces: [x]\n", "/c/config.yaml:1: faces is a list; it takes keys: cascade"),
            ("# c\nmedai:\n  ffmpeg: /x\n", "/c/config.yaml:2: unknown key medai; did you mean media?"),
            ("media:\n  ffmpg: /x\n", "/c/config.yaml:2: unknown key media.ffmpg; did you mean media.ffmpeg?"),
            (
                "theme: dark\n",
                "/c/config.yaml:1: unknown key theme; known are faces, media, models, video, lint, providers, fallback, "
                    + "budget, couriers; mend it, or run without it: --config /dev/null"
            ),
            ("[1, 2]\n", "/c/config.yaml:1: the file is a list; write sections, such as media:"),
            (
                "media: {ffmpeg: /x}\nmedia: {ffmpeg: /y}\n",
                "/c/config.yaml:1: media is there twice; mend it, or run without it: --config /dev/null"
            ),
            (
                "media: &m {ffmpeg: /x}\n",
                "/c/config.yaml:1: anchors (&name) and aliases (*name) are not read; write the values out"
            ),
        ])
    func wrong(_ text: String, _ message: String) {
        let error = #expect(throws: KinoraError.self) { try read(text) }
        #expect(error?.code == .configuration)
        #expect(error?.description == message)
    }

    @Test(
        "Broken YAML is told with its line",
        arguments: [("a: b\n\tc: d\n", 2), ("media: {\n", 2), ("--- a\n--- b\n", 2)])
    func broken(_ text: String, _ line: Int) {
        let error = #expect(throws: KinoraError.self) { try read(text) }
        #expect(error?.code == .configuration)
        #expect(error?.message.hasPrefix("/c/config.yaml:\(line): not YAML: ") == true, "\(String(describing: error))")
    }

    @Test("A YAML bomb is refused before it goes off", .timeLimit(.minutes(1)), arguments: [false, true])
    func bomb(_ asKey: Bool) {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        if asKey { text += "? *a40\n: x\n" }
        let error = #expect(throws: KinoraError.self) { try read(text) }
        #expect(error?.message.contains("anchors (&name) and aliases (*name) are not read") == true)
    }

    @Test("Depth without end is refused, not followed", arguments: ["[", "- ", "{a: "])
    func depth(_ opening: String) {
        let text = String(repeating: opening, count: 100_000 / opening.utf8.count)
        #expect(throws: KinoraError.self) { try read(text) }
    }
}
