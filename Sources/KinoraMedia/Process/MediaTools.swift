import KinoraCore

/// `ffmpeg` and `ffprobe` as found on this machine.
package struct MediaTools: Sendable, Hashable {
    /// Absolute paths.
    package let ffmpeg: String
    package let ffprobe: String
    /// Sets the limits of children; `nil` where util-linux is not installed.
    let prlimit: String?
    /// Decoders of AVIF and HEIC for an ffmpeg that can't: `heif-dec`, `heif-convert` of libheif, `avifdec`.
    let pictureTools: [String: String]

    /// Looks for the tools in `PATH`; `KINORA_FFMPEG` and `KINORA_FFPROBE` name others.
    /// - Throws: `unavailable` when one is missing.
    package static func locate(environment: [String: String]) throws -> MediaTools {
        let search = ExecutableSearch(path: environment["PATH"] ?? "")
        let ffmpeg = try search.require("ffmpeg", named: "KINORA_FFMPEG", in: environment)
        let ffprobe = try search.require("ffprobe", named: "KINORA_FFPROBE", in: environment)
        var pictureTools: [String: String] = [:]
        for name in ["heif-dec", "heif-convert", "avifdec"] { pictureTools[name] = search.find(name) }
        return MediaTools(
            ffmpeg: ffmpeg, ffprobe: ffprobe, prlimit: search.find("prlimit"), pictureTools: pictureTools)
    }

    static let installHint: String = {
        #if os(macOS)
            "install it: brew install ffmpeg"
        #else
            "install it: sudo apt-get install ffmpeg"
        #endif
    }()
}

/// Finds programs the way a shell would.
private struct ExecutableSearch {
    let path: String

    func find(_ name: String) -> String? {
        path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
            .first(where: isExecutableFile)
    }

    func require(_ name: String, named variable: String, in environment: [String: String]) throws -> String {
        if let chosen = environment[variable], !chosen.isEmpty {
            guard chosen.hasPrefix("/"), isExecutableFile(chosen) else {
                throw KinoraError(
                    .unavailable, "\(variable) is \(chosen), which is no program",
                    hint: "give the absolute path of \(name), or unset \(variable)")
            }
            return chosen
        }
        guard let found = find(name) else {
            throw KinoraError(.unavailable, "\(name) was not found in PATH", hint: MediaTools.installHint)
        }
        return found
    }
}
