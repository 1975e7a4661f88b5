import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension KinoraError {
    /// Why an encoder ended without a whole clip, in its own last words where they help.
    static func encoder<Value>(_ end: Child.End<Value>, writing path: String) -> KinoraError {
        func says(_ words: String) -> Bool { end.complaints.contains { $0.contains(words) } }
        let last = end.complaints.last { !$0.contains("Conversion failed") } ?? "it ended without a word"
        if says("No space left on device") {
            return diskFull(path)
        }
        if end.signal == fileSizeSignal || says("File too large") {
            return KinoraError(
                .cannotWrite, "“\(path)” could not be written: the file grew too large",
                hint: "ask for fewer seconds or a lower resolution")
        }
        if let encoder = end.complaints.first(where: { $0.contains("Unknown encoder") }) {
            return KinoraError(
                .unavailable, "this ffmpeg cannot write it: \(encoder.lowercased())", hint: MediaTools.installHint)
        }
        if let signal = end.signal {
            return KinoraError(
                .unavailable, "ffmpeg was stopped by signal \(signal) while it wrote “\(path)”",
                hint: "see whether the machine ran out of memory, and try again")
        }
        return KinoraError(.cannotWrite, "“\(path)” could not be written: \(last)")
    }

    static func cannotWrite(_ path: String, _ fault: SystemFault) -> KinoraError {
        guard fault.number != ENOSPC else { return diskFull(path, cause: fault) }
        return KinoraError(
            .cannotWrite, "“\(path)” could not be written: \(fault.reason.lowercased())", cause: fault)
    }

    private static func diskFull(_ path: String, cause: SystemFault? = nil) -> KinoraError {
        KinoraError(
            .cannotWrite, "“\(path)” could not be written: the disk is full",
            hint: "free some space, or choose another place with -o", cause: cause)
    }

    /// SIGXFSZ, on Linux and Darwin alike.
    private static let fileSizeSignal: CInt = 25
}
