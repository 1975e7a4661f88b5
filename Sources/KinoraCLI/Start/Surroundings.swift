import Kinora
import KinoraCore

/// All that a verb sees of the world around it.
struct Surroundings: Sendable {
    var environment: [String: String]
    var console: Console
    /// Opens the studio with the configuration at a path, or with the one that is found.
    var openStudio: @Sendable (_ configurationPath: String?) throws -> any Studio
    /// How far local time is ahead of UTC at a moment in milliseconds since 1970.
    var localOffset_s: @Sendable (_ unixMs: Int64) -> Int = LocalTime.offset_s
    /// Opens the desk for prompts, which needs no engine and no tools.
    var openDesk: @Sendable (_ configurationPath: String?) throws -> PromptDesk = { _ in PromptDesk() }
}

/// A word after `kinora` that does something.
protocol Verb {
    /// - Throws: ``KinoraError``, or `CancellationError` when the person asked to stop.
    func run(in surroundings: Surroundings) async throws -> ExitStatus
}
