import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision
import Testing

@Suite(.timeLimit(.minutes(1)))
struct PassportTests {
    let scratch: ScratchFolder
    private let uri = "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced"

    init() throws { scratch = try ScratchFolder() }

    private func write(_ name: String) async throws {
        var frames = (0..<2).map { TestPicture.frame(64, 32, number: $0) }[...]
        try await ClipWriter(tools: tools).write(
            size: PixelSize(width: 64, height: 32), fps: 8, format: try ClipFormat(path: name), to: scratch(name),
            passport: .ofTests
        ) { frames.popFirst() }
    }

    @Test(
        "a video says in its tags that it is synthetic",
        arguments: [("a.mp4", "comment"), ("a.webm", "digital_source_type")])
    func tags(name: String, tag: String) async throws {
        try await write(name)
        let facts = try await ClipProbe(tools: tools).probe(scratch(name))
        #expect(facts.tags[tag]?.hasSuffix(uri) == true)
    }

    @Test("mp4 carries XMP in a box of its own at the end")
    func mp4() async throws {
        try await write("a.mp4")
        let bytes = try scratch.read("a.mp4")
        var offset = 0
        var boxes: [String] = []
        var last = 0..<0
        while offset + 8 <= bytes.count {
            let size = bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
            boxes.append(String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self))
            last = offset..<offset + size
            offset += size
        }
        #expect(offset == bytes.count)
        #expect(boxes == ["ftyp", "moov", "free", "mdat", "uuid"])
        let xmp = String(decoding: bytes[last].dropFirst(24), as: UTF8.self)
        #expect(xmp.hasPrefix("<?xpacket begin="))
        #expect(xmp.contains("Iptc4xmpExt:DigitalSourceType=\"\(uri)\""))
        #expect(xmp.contains("xmp:CreatorTool=\"kinora &lt;test&gt; &amp; &quot;co&quot;\""))
        #expect(xmp.hasSuffix("<?xpacket end=\"r\"?>"))
    }

    @Test("each PNG frame carries XMP and is still a whole PNG")
    func png() async throws {
        try await write("frames")
        for name in ["00001.png", "00002.png"] {
            let bytes = try scratch.read("frames/\(name)")
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("XML:com.adobe.xmp"))
            #expect(text.contains(uri))
            #expect(Array(bytes.suffix(12)) == PNGFile.chunk("IEND", []))
            // Reading checks every checksum.
            #expect(try await read(scratch("frames/\(name)")).still.size == PixelSize(width: 64, height: 32))
        }
    }

    @Test("a GIF carries XMP before its end and still plays")
    func gif() async throws {
        try await write("a.gif")
        let bytes = try scratch.read("a.gif")
        #expect(bytes.last == 0x3B)
        let text = String(decoding: bytes, as: Unicode.ASCII.self)
        #expect(text.contains("XMP DataXMP<?xpacket"))
        #expect(text.contains(uri))
        try await ToolRun.ffmpeg(["-xerror", "-i", scratch("a.gif"), "-f", "null", "-"])
        #expect(try await ClipProbe(tools: tools).probe(scratch("a.gif")).frames == 2)
    }

    @Test(
        "an independent reader finds the mark", .enabled(if: Installed.exifTool),
        arguments: ["a.mp4", "a.gif", "frames/00001.png"])
    func exiftool(name: String) async throws {
        try await write(name.hasPrefix("frames") ? "frames" : name)
        let run = try await ToolRun.run("exiftool", ["-n", "-s3", "-XMP-iptcExt:DigitalSourceType", scratch(name)])
        #expect(run.text.contains("algorithmicallyEnhanced"))
    }
}
