import KinoraCore

/// `ffmpeg` and `ffprobe` as found on this machine.
package struct MediaTools: Sendable, Hashable {
    /// Absolute paths.
    package let ffmpeg: String
    package let ffprobe: String
    /// Sets the limits of children; `nil` where util-linux is not installed.
    let prlimit: String?
    /// `heif-dec` of libheif, `heif-convert` as it was called before 1.17: reads HEIC, and AVIF with transparency.
    package let heifTool: String?

    /// Looks for the tools in `PATH`; `KINORA_FFMPEG` and `KINORA_FFPROBE` name others.
    /// - Parameter origins: where a variable was really said, by its name: a line of a configuration file, for
    ///   messages. The environment, for those that are not in it.
    /// - Throws: `unavailable` when one is missing.
    package static func locate(
        environment: [String: String], origins: [String: String] = [:]
    ) throws -> MediaTools {
        let search = ExecutableSearch(path: environment["PATH"] ?? "", origins: origins)
        let ffmpeg = try search.require("ffmpeg", named: "KINORA_FFMPEG", in: environment)
        let ffprobe = try search.require("ffprobe", named: "KINORA_FFPROBE", in: environment)
        return MediaTools(
            ffmpeg: ffmpeg, ffprobe: ffprobe, prlimit: search.find("prlimit"),
            heifTool: search.find("heif-dec") ?? search.find("heif-convert"))
    }

    package static let heifHint: String = {
        #if os(macOS)
            "install libheif: brew install libheif, or save it as PNG or JPEG"
        #else
            "install libheif: sudo apt-get install libheif-examples, or save it as PNG or JPEG"
        #endif
    }()

    package static let installHint: String = {
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
    let origins: [String: String]

    func find(_ name: String) -> String? {
        path.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
            .first(where: isExecutableFile)
    }

    func require(_ name: String, named variable: String, in environment: [String: String]) throws -> String {
        if let chosen = environment[variable], !chosen.isEmpty {
            guard chosen.hasPrefix("/"), isExecutableFile(chosen) else {
                throw KinoraError(
                    .unavailable, "\(origins[variable] ?? variable) is “\(chosen)”, which is no program",
                    hint: "give the absolute path of \(name), or leave it out")
            }
            return chosen
        }
        guard let found = find(name) else {
            throw KinoraError(.unavailable, "\(name) was not found in PATH", hint: MediaTools.installHint)
        }
        return found
    }
}
