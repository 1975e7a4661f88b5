import KinoraAnimator
import KinoraCore
import KinoraMedia

extension ClipTarget {
    /// Whether the program could be stored, before any work is done for it.
    /// - Throws: `cannotWrite`, for a folder in its place or a name that is too long with its ending.
    func checkProgram() throws {
        if format != .pngFolder { try StagedFile.check(program) }
    }

    /// Writes the program beside the clip, not yet under its name: a disk that has no room for it is told before
    /// the first frame, and not when the clip is done.
    func stage(_ motion: MotionProgram) throws -> StagedFile {
        // The folder of frames takes its place as a whole, so its program waits outside.
        let beside = format == .pngFolder ? String(clip.reversed().drop { $0 == "/" }.reversed()) : program
        return try StagedFile(ProgramFile.write(motion), for: program, beside: beside)
    }
}
