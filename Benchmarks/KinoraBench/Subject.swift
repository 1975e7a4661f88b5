import Foundation
import KinoraAnimator
import KinoraCore
import KinoraMedia
import KinoraVision

/// The still under test, and the clips made of it: 5 s of 720p at 24 frames a second.
struct Subject {
    let reading: StillReader.Reading
    let tools: MediaTools
    let output: MotionProgram.Output
    /// A push of 6 %, nothing else.
    let camera: MotionProgram
    /// A slow pan, nothing else: moves across pixels, not only between scales.
    let pan: MotionProgram
    /// The push, and wind in the leaves that the picture has.
    let usual: MotionProgram
    /// The push and a field that moves every pixel: ten terms, the warp sampler everywhere. The worst of one layer.
    let layer: MotionProgram

    var title: String { "\(reading.still.path), \(reading.still.size.width)×\(reading.still.size.height)" }

    init(options: BenchOptions, scratch: ScratchFolder) async throws {
        tools = try MediaTools.locate(environment: ProcessInfo.processInfo.environment)
        reading = try await StillReader(tools: tools).read(options.still)
        let size = ProgramPlanner.frameSize(still: reading.still.size, aspect: .auto, resolution: .p720)
        output = MotionProgram.Output(width: size.width, height: size.height, fps: 24, frames: 120)
        let make = ProgramMaker(still: reading.still, output: output)
        camera = make.program(["camera.push"])
        pan = make.program(["camera.track"])
        usual = make.program(["camera.push", "wind.foliage"])
        layer = make.program(["camera.push", "wind.foliage", "body.sway"], everywhere: true)
    }

    func renderer(_ program: MotionProgram) throws -> Renderer { try Renderer(program, raster: reading.raster) }

    /// The same program as a loop.
    func looped(_ program: MotionProgram) -> MotionProgram {
        var program = program
        program.loop = true
        ProgramPlanner.frame(&program, focus: ProgramMaker.middle)
        return program
    }
}

/// Programs for one still.
struct ProgramMaker {
    let still: Still
    let output: MotionProgram.Output

    static let middle = MotionProgram.Focus(x: 0.5, y: 0.5)

    /// - Parameter everywhere: a “face” as large as the still, so that what moves with a face moves the whole picture
    func program(_ ops: [String], everywhere: Bool = false) -> MotionProgram {
        let whole = Box(x: 0, y: 0, width: Double(still.size.width), height: Double(still.size.height))
        let regions = everywhere ? [Region(label: "face", box: whole, confidence: 1, source: .mask)] : []
        var program = MotionProgram(
            still: .init(fingerprint: still.fingerprint, width: still.size.width, height: still.size.height),
            crop: whole, focus: Self.middle, output: output, seed: 7, loop: false, prompt: "", regions: regions,
            ops: ops.map { Op(name: $0) }, degraded: [])
        ProgramPlanner.frame(&program, focus: Self.middle)
        return program
    }
}
