import KinoraAnimator
import KinoraCore
import KinoraMedia

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where a clip and its program go.
struct ClipTarget: Sendable {
    let clip: String
    let program: String
    let format: ClipFormat

    /// The path that was asked for; else the still's name with another ending, beside it, and with a number where
    /// that is taken: a default never replaces anything.
    init(_ brief: Brief, format: ClipFormat) {
        self.init(clip: brief.outputPath ?? Self.free(beside: brief.stillPath), format: format)
    }

    /// The default path, whatever stands there by now.
    init(beside still: String, format: ClipFormat) { self.init(clip: Self.free(beside: still), format: format) }

    private init(clip: String, format: ClipFormat) {
        self.format = format
        self.clip = clip
        program = Self.program(for: clip, format: format)
    }

    /// Neither the clip nor its program may be there yet.
    private static func free(beside still: String) -> String {
        FreeName.beside(still, ending: "mp4") {
            FreeName.isFree($0) && FreeName.isFree(program(for: $0, format: .mp4))
        }
    }

    /// `clip.mp4` has `clip.motion.json` beside it; a folder of frames has `motion.json` in it.
    private static func program(for clip: String, format: ClipFormat) -> String {
        guard format != .pngFolder else { return clip.hasSuffix("/") ? clip + "motion.json" : clip + "/motion.json" }
        let cut = clip.lastIndex(of: ".") ?? clip.endIndex
        return clip[..<cut] + ".motion.json"
    }
}

/// Programs on disk.
enum StoredProgram {
    /// - Throws: `notFound`, or `badPrompt` for what cannot be read, naming the file and the field.
    static func read(_ path: String) throws -> MotionProgram {
        guard FileManager.default.fileExists(atPath: path) else {
            throw KinoraError(.notFound, "there is no motion program “\(path)”")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw KinoraError(.badPrompt, "the motion program “\(path)” cannot be read")
        }
        do {
            return try ProgramFile.read([UInt8](data))
        } catch {
            throw KinoraError(error.code, "“\(path)”: \(error.message)", hint: error.hint, cause: error)
        }
    }
}
