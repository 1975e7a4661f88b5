import KinoraCatalog
import KinoraMedia
import KinoraPrompt

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The studio on this machine: the engine that is built in, and the tools that are installed here.
///
/// ```swift
/// let studio = try LocalStudio.open()
/// let job = try await studio.animate(Brief(stillPath: "my.jpg", prompt: MotionPrompt("gentle wind"))) { _ in }
/// print(job.clipPath)
/// ```
public struct LocalStudio: Sendable {
    let configuration: Configuration
    /// Where the configuration came from; `nil` when there is no file.
    let configurationPath: String?
    /// Variables by name; the tools that the configuration names are among them.
    let environment: [String: String]
    /// Which of those came from the configuration, and where it says so.
    let toolOrigins: [String: String]
    let currentDirectory: String

    /// Opens the studio.
    ///
    /// - Parameters:
    ///   - configurationPath: The configuration file to read. `nil`: `$KINORA_CONFIG`, `./config.yaml`,
    ///     `$XDG_CONFIG_HOME/kinora/config.yaml`, whichever is found first; none is fine.
    ///   - environment: Variables by name; by default those of this process.
    ///   - currentDirectory: Where relative paths start; by default the folder this process works in.
    /// - Throws: `KinoraError` with `notFound` for a named file that does not exist, and `configuration`
    ///   for one that cannot be used.
    public static func open(
        configurationPath: String? = nil, environment: [String: String]? = nil, currentDirectory: String? = nil
    ) throws -> LocalStudio {
        let environment = environment ?? ProcessInfo.processInfo.environment
        let currentDirectory = currentDirectory ?? FileManager.default.currentDirectoryPath
        let found = try Configuration.load(
            explicit: configurationPath, environment: environment, currentDirectory: currentDirectory,
            ruleNames: RuleRegistry.names)
        let named = found.configuration.media.variables.filter { (environment[$0.key] ?? "").isEmpty }
        let keys = ["KINORA_FFMPEG": "media.ffmpeg", "KINORA_FFPROBE": "media.ffprobe"]
        return LocalStudio(
            configuration: found.configuration, configurationPath: found.source,
            environment: environment.merging(named) { $1 },
            toolOrigins: keys.filter { named[$0.key] != nil }.mapValues { "\($0) in \(found.source ?? "config.yaml")" },
            currentDirectory: currentDirectory)
    }

    /// Removes at once what running jobs would leave behind: their children and the files that are not whole. For a
    /// program that is about to end; to stop a job, cancel its task.
    public static func abandon() { Residue.clear() }
}

extension Configuration.Media {
    /// The tools under the names that the media floor looks for. A variable that is already set wins: it is nearer
    /// to the person than the file.
    fileprivate var variables: [String: String] {
        ["KINORA_FFMPEG": ffmpeg, "KINORA_FFPROBE": ffprobe].compactMapValues { $0 }
    }
}
