import KinoraCore
import KinoraMedia
import KinoraTestKit
import Testing

@Suite("What arrives in place of a clip")
struct ClipCheckTests {
    private let folder: ScratchFolder
    private let film: [UInt8]

    init() async throws {
        folder = try ScratchFolder()
        // Pictures alike in size, so that a third of the bytes is a third of the pictures.
        try await ToolRun.ffmpeg(
            [
                "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=10:duration=1", "-c:v", "libx264", "-g", "1", "-pix_fmt",
                "yuv420p", folder("film.mp4"),
            ])
        film = try folder.read("film.mp4")
    }

    private func trouble(with bytes: [UInt8], ordered_s: Double? = 1) async throws -> ClipTrouble? {
        let path = try folder.write(bytes, to: "arrived")
        do {
            _ = try await ClipCheck(tools: tools).check(path, ordered_s: ordered_s)
            return nil
        } catch let trouble as ClipTrouble {
            return trouble
        }
    }

    @Test("A clip is believed, whatever its name")
    func whole() async throws {
        let path = try folder.write(film, to: "arrived")
        let facts = try await ClipCheck(tools: tools).check(path, ordered_s: 1)
        #expect(facts.codec == "h264")
        #expect(facts.frames == 10)
    }

    @Test("A clip with its index in front, and one with sound that outlasts the pictures, are believed")
    func others() async throws {
        try await ToolRun.ffmpeg(["-i", folder("film.mp4"), "-c", "copy", "-movflags", "faststart", folder("a.mp4")])
        #expect(try await trouble(with: folder.read("a.mp4")) == nil)
        try await ToolRun.ffmpeg(
            [
                "-i", folder("film.mp4"), "-f", "lavfi", "-i", "sine=duration=1.05", "-c:v", "copy", "-c:a", "aac",
                folder("b.mp4"),
            ])
        #expect(try await trouble(with: folder.read("b.mp4")) == nil)
    }

    @Test(
        "Half to twice of the length that was ordered",
        arguments: zip([0.51, 1.9, 2.1, 0.4], [true, true, false, false]))
    func length(ordered: Double, isBelieved: Bool) async throws {
        #expect(
            try await trouble(with: film, ordered_s: ordered)
                == (isBelieved ? nil : .length(seconds: 1, ordered: ordered)))
    }

    @Test("Nothing at all is empty")
    func empty() async throws { #expect(try await trouble(with: []) == .empty) }

    @Test(
        "A server's words are a page",
        arguments: [
            "<!DOCTYPE html><p>wait", "\n  <html>", #"{"detail":"gone"}"#, "[]", "<?xml version=\"1.0\"?><Error/>",
            "  ",
        ])
    func page(_ text: String) async throws { #expect(try await trouble(with: Array(text.utf8)) == .page) }

    @Test("A clip that ends too soon is cut short", arguments: [20, 50, 99])
    func cutShort(percent: Int) async throws {
        #expect(try await trouble(with: Array(film.prefix(film.count * percent / 100))) == .cutShort)
    }

    @Test("A film without its index, or without its pictures' bytes, is cut short", arguments: ["moov", "mdat"])
    func missing(box: String) async throws {
        var film = film
        let place = try #require(film.firstRange(of: box.utf8))
        film.replaceSubrange(place, with: "free".utf8)
        #expect(try await trouble(with: film) == .cutShort)
    }

    @Test("Other media are foreign")
    func foreign() async throws {
        for (name, arguments) in [("a.mp3", ["-c:a", "libmp3lame"]), ("a.wav", [])] {
            try await ToolRun.ffmpeg(["-f", "lavfi", "-i", "sine=duration=1"] + arguments + [folder(name)])
            #expect(try await trouble(with: folder.read(name)) == .foreign)
        }
        #expect(try await trouble(with: [0x1F, 0x8B, 8, 0] + film) == .foreign)
    }

    @Test("Sound alone is no clip")
    func sound() async throws {
        try await ToolRun.ffmpeg(["-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac", folder("a.mp4")])
        guard case .noPictures? = try await trouble(with: folder.read("a.mp4")) else {
            Issue.record("sound was taken for pictures")
            return
        }
    }

    @Test("Holes at either end are found", arguments: ["first", "last"])
    func holes(end: String) async throws {
        var film = film
        let data = try #require(film.firstRange(of: "mdat".utf8)).upperBound
        let index = try #require(film.firstRange(of: "moov".utf8)).lowerBound - 4
        let third = (index - data) / 3
        let hole = end == "first" ? data..<data + third : index - third..<index
        film.replaceSubrange(hole, with: [UInt8](repeating: 0, count: third))
        #expect(try await trouble(with: film) == .noPictures("its \(end) picture does not decode"))
    }
}
