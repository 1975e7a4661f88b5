import KinoraAnimator
import KinoraCatalog
import KinoraCore
import KinoraMedia
import KinoraVision

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension LocalStudio {
    /// The program of a brief: the one that was given, or one made from the prompt and the picture.
    func plan(_ brief: Brief, reading: StillReader.Reading) throws -> MotionProgram {
        let size = reading.still.size
        if let path = brief.programPath {
            let program = try StoredProgram.read(path)
            try program.check(against: size)
            guard program.still.fingerprint == reading.still.fingerprint else {
                throw KinoraError(
                    .badPrompt, "the motion program “\(path)” was made for another still than “\(brief.stillPath)”",
                    hint: "give it the still it was made for")
            }
            return program
        }
        let frame = ProgramPlanner.frameSize(still: size, aspect: brief.aspect, resolution: brief.resolution)
        let output = MotionProgram.Output(
            width: frame.width, height: frame.height, fps: brief.fps, frames: brief.frames)
        let seed = brief.seed ?? Self.seed(reading.still, brief.prompt)
        let analysis = StillAnalysis(reading.raster, faces: try faceFinder())
        let plan = try ProgramCompiler.compile(
            Wish(
                prompt: brief.prompt, regions: analysis.regions, vegetation: analysis.vegetation, loop: brief.loop,
                output: output, seed: seed, settings: brief.settings))
        var program = MotionProgram(
            still: MotionProgram.StillIdentity(
                fingerprint: reading.still.fingerprint, width: size.width, height: size.height),
            crop: Box(x: 0, y: 0, width: 1, height: 1), focus: MotionProgram.Focus(x: 0.5, y: 0.5), output: output,
            seed: seed, loop: plan.loop, prompt: brief.prompt.text, regions: analysis.regions, ops: plan.ops,
            degraded: plan.degraded)
        ProgramPlanner.frame(&program, focus: plan.focus)
        return program
    }

    /// The face finder, if its cascade is installed. A cascade that was named and can't be read is an error; one that
    /// is merely absent is not.
    private func faceFinder() throws -> FaceFinder? {
        guard let path = FaceCascadeFile.locate(configured: configuration.faces.cascade) else { return nil }
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw KinoraError(
                .configuration, "the face cascade “\(path)” cannot be read",
                hint: "correct faces.cascade in \(configurationPath ?? "config.yaml")")
        }
        do { return FaceFinder(cascade: try FaceCascade(xml: [UInt8](bytes))) } catch let error as KinoraError {
            throw KinoraError(error.code, "“\(path)”: \(error.message)", hint: error.hint, cause: error)
        }
    }

    /// The same still and words give the same clip: FNV-1a over both.
    private static func seed(_ still: Still, _ prompt: MotionPrompt) -> UInt64 {
        (still.fingerprint + "\n" + prompt.text).utf8.reduce(0xcbf2_9ce4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        } >> 32
    }
}
