import Foundation
import KinoraTestKit
import Testing

@Suite("kinora models and kinora quote as processes", .timeLimit(.minutes(1)))
struct PriceProcessTests {
    let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
        try scratch.write(PNGFile(DrawnStill.meadow.raster(640, 360)).bytes, to: "meadow.png")
    }

    private func kinora(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Program.End {
        var program = Program.kinora()
        program.arguments = arguments + ["--config", "/dev/null"]
        program.folder = scratch.path
        // Nothing is needed but the program: no ffmpeg, no home, no key.
        program.environment = environment
        return try program.run()
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `models lists every model with its sellers, prices and states`() throws {
        let end = try kinora(["models", "--json"])
        #expect(end.status == 0 && end.err == "")
        let rows = try #require(try object(end.out)["models"] as? [[String: Any]])
        let wan = try #require(rows.first { $0["id"] as? String == "wan-2.1-i2v" })
        let offers = try #require(wan["offers"] as? [[String: Any]])
        #expect(offers.map { $0["provider"] as? String } == ["fal", "runpod", "fal"])
        #expect(offers.map { $0["usd"] as? Double } == [0.4, 0.3, nil])
        #expect(offers.map { $0["status"] as? String } == ["live", "live", "retired"])
        #expect(rows.contains { $0["id"] as? String == "procedural" })
    }

    @Test func `--for lists those of a use alone, in columns`() throws {
        let end = try kinora(["models", "--for", "loop"])
        let lines = end.out.split(separator: "\n")
        #expect(lines.first?.hasPrefix("MODEL") == true)
        #expect(lines.count >= 4)
        #expect(lines.dropFirst().allSatisfy { $0.contains("loop") })
    }

    @Test func `show tells settings, ranges, sources, and what became of an old name`() throws {
        let end = try kinora(["models", "show", "fal-ai/wan-i2v"])
        #expect(end.status == 0)
        for part in [
            "wan-2.1-i2v  Wan 2.1", "guidance", "1–10", "runpod  wan-2-1-i2v-720  $0.30 for 5 s",
            "retired, use wan-2.1-i2v", "https://fal.ai/models/fal-ai/wan-i2v, looked up 2026-08-02",
        ] { #expect(end.out.contains(part), "\(part)") }
    }

    @Test func `Without a key a quote is the free engine, and says which variables open the others`() throws {
        let end = try kinora(["quote", "meadow.png", "wind", "--json"])
        #expect(end.status == 0, "\(end.err)")
        let quote = try object(end.out)
        #expect(quote["model"] as? String == "procedural" && quote["usd"] as? Double == 0)
        #expect((quote["reasons"] as? [String])?.first?.contains("FAL_KEY or RUNPOD_API_KEY") == true)
        let pinned = try kinora(["quote", "meadow.png", "wind", "--model", "wan-2.1-i2v"])
        #expect(pinned.status == 0)
        #expect(pinned.out.contains("1. fal  fal-ai/wan-i2v  $0.40 for 5 s\n     there is no key: set FAL_KEY"))
        #expect(pinned.out.contains("2. runpod  wan-2-1-i2v-720  $0.30 for 5 s"))
        #expect(pinned.out.hasSuffix("nothing was sent; there is no key yet, and --model procedural is free\n"))
    }

    @Test func `With a key auto chooses by use, and the key is told to nobody`() throws {
        let end = try kinora(["quote", "meadow.png", "wind", "--for", "landscape"], ["FAL_KEY": "id:s3cret"])
        #expect(end.status == 0, "\(end.err)")
        #expect(end.out.hasPrefix("luma-ray-2-flash"))
        #expect(!end.out.contains("s3cret") && !end.out.contains("there is no key"))
    }

    @Test(
        "What cannot be asked is one line, with its status, before anything is read from the network",
        arguments: [
            (["--model", "wan-2.1-i2v", "--set", "guidance=20"], 64, "guidance 1–10 for wan-2.1-i2v; you gave 20"),
            (["--model", "wan-2.1-i2v", "--set", "strength=1"], 64, "does not take strength"),
            (["--model", "fal-ai/luma-dream-machine"], 69, "use luma-ray-2"),
            (["--model", "wan-9"], 64, "there is no model “wan-9”"),
            (["--model", "flux-dev"], 64, "works from words alone"),
            (["--model", "procedural", "--set", "wind=99"], 64, "wind"),
        ] as [([String], Int32, String)])
    func refused(_ options: [String], _ status: Int32, _ told: String) throws {
        let end = try kinora(["quote", "meadow.png", "wind"] + options)
        #expect(end.status == status)
        #expect(end.out == "")
        #expect(end.err.hasPrefix("kinora: ") && end.err.contains(told), "\(end.err)")
        #expect(end.err.split(separator: "\n").count == 1)
    }

    @Test func `A still that is none, or too small, is told by its limit`() throws {
        #expect(try kinora(["quote", "none.png"]).status == 66)
        try scratch.write(PNGFile(DrawnStill.meadow.raster(96, 64)).bytes, to: "small.png")
        let small = try kinora(["quote", "small.png", "wind", "--model", "kling-2.6-pro"])
        #expect(small.status == 65)
        #expect(small.err.contains("the still is 96×64; kling-2.6-pro takes sides of 300 px or more"))
    }

    @Test func `A length that nobody makes is told with the nearest and its price, and the status is 69`() throws {
        let end = try kinora(["quote", "meadow.png", "wind", "--model", "kling-2.1-standard", "--seconds", "7"])
        #expect(end.status == 69)
        #expect(end.out.contains("the nearest is --seconds 5 for $0.28"))
    }
}
