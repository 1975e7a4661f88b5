import ArgumentParser
import Kinora
import KinoraCore
import Synchronization

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@main
struct KinoraCommand: AsyncParsableCommand {
    static let version = Kinora.version

    static let configuration = CommandConfiguration(
        commandName: "kinora",
        abstract: "Turns a still into a clip worth keeping.",
        discussion: """
            Start here:  kinora animate my.jpg "wind in her hair, slow push in"

            Completion of verbs and options: kinora --generate-completion-script zsh (or bash, or fish); the README \
            says where each shell wants it.
            """,
        version: version,
        subcommands: [
            Animate.self,
            Imagine.self,
            Edit.self,
            Lint.self,
            Compose.self,
            Presets.self,
            QuoteVerb.self,
            Models.self,
            Providers.self,
            Jobs.self,
            Ledger.self,
            Doctor.self,
        ])

    static func main() async {
        Outlet.openStandardStreams()
        let interruption = Interruption()
        let environment = ProcessInfo.processInfo.environment
        let console = Console.process(environment: environment)
        let surroundings = Surroundings(
            environment: environment, console: console,
            openStudio: { path in
                try LocalStudio.open(
                    configurationPath: path, environment: environment,
                    currentDirectory: FileManager.default.currentDirectoryPath)
            },
            openDesk: { path in try PromptDesk.open(configurationPath: path, environment: environment) })
        let arguments = Array(CommandLine.arguments.dropFirst())
        let status = await interruption.ending(restoring: console.talk) {
            await run(arguments, in: surroundings)
        }
        if status == .done, Outlet.dataIsLost.load(ordering: .relaxed) {
            console.complain("stdout could not be written; see whether the disk behind it is full")
            exit(withError: ExitCode(ExitStatus.cannotWrite.rawValue))
        }
        exit(withError: ExitCode(status.rawValue))
    }

    /// Runs what the arguments say; nothing escapes as an error.
    static func run(_ arguments: [String], in surroundings: Surroundings) async -> ExitStatus {
        let console = surroundings.console
        do {
            var command = try await asyncParseAsRoot(arguments)
            if let verb = command as? any Verb { return try await verb.run(in: surroundings) }
            try command.run()
            return .done
        } catch let error as KinoraError {
            console.complain(error)
            return ExitStatus(error.code)
        } catch is CancellationError {
            console.complain("interrupted; nothing was written")
            return .interrupted
        } catch {
            if exitCode(for: error) == .success, !UsageRemark.isDashedName(in: arguments) {
                console.say(fullMessage(for: error))
                return .done
            }
            guard [.validationFailure, .success].contains(exitCode(for: error)) else {
                console.complain(KinoraError(.internalFault, "unexpected: \(error)", cause: error))
                return .internalFault
            }
            console.complain(UsageRemark(arguments: arguments, message: message(for: error)).text)
            return .usage
        }
    }
}
