import Foundation
import Kinora
import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

/// What a clip costs once, before its first frame: for the still itself, and for it at twelve megapixels.
struct Preparation {
    let subject: Subject
    let scratch: ScratchFolder

    func rows() async throws -> [Row] {
        Talk.say("reading, analysing, baking …")
        let large = scratch.file("large.jpg")
        try ToolRun.run(
            subject.tools.ffmpeg,
            ["-hide_banner", "-nostdin", "-loglevel", "error", "-i", subject.reading.still.path]
                + ["-vf", "scale=4000:3000:flags=bicubic", "-q:v", "2", "-y", large])
        return try await rows(subject.reading.still.path, "the still") + rows(large, "12 megapixels")
    }

    private func rows(_ path: String, _ title: String) async throws -> [Row] {
        var taken = [[Double]](repeating: [], count: 4)
        let faces = try finder()
        for _ in 0..<3 {
            var reading = subject.reading
            taken[0].append(try await CPUTime.all { reading = try await StillReader(tools: subject.tools).read(path) })
            taken[1].append(CPUTime.own { _ = StillAnalysis(reading.raster, faces: faces) })
            let make = ProgramMaker(still: reading.still, output: subject.output)
            for (k, ops) in [["camera.push"], ["camera.push", "wind.foliage"]].enumerated() {
                let program = make.program(ops)
                taken[2 + k].append(try CPUTime.own { _ = try Renderer(program, raster: reading.raster) })
            }
        }
        let names = ["read", "analyse", "bake camera only", "bake camera and wind"]
        return zip(names, taken).map { Row("once a clip", "\($0), \(title)", $1.median, "s", digits: 2) }
    }

    private func finder() throws -> FaceFinder? {
        guard let path = FaceCascadeFile.locate(configured: nil), let bytes = FileManager.default.contents(atPath: path)
        else { return nil }
        return FaceFinder(cascade: try FaceCascade(xml: [UInt8](bytes)))
    }
}
