import KinoraCore
import Synchronization

@testable import KinoraCLI

/// What one call of kinora did, run inside the test with streams and a studio of the test's own.
struct CommandLineRun {
    var status: ExitStatus
    var out: String
    var err: String

    init(
        _ arguments: [String], studio: any Studio = ScriptedStudio(), isTerminal: Bool = false, columns: Int = 80,
        environment: [String: String] = ["LANG": "C.UTF-8"], openError: KinoraError? = nil
    ) async {
        let out = Mutex("")
        let err = Mutex("")
        let shared = Streams(out: out, err: err)
        let data = Outlet(
            isTerminal: isTerminal, columns: { 80 }, write: { text in shared.out.withLock { $0 += text } })
        let talk = Outlet(
            isTerminal: isTerminal, columns: { columns }, write: { text in shared.err.withLock { $0 += text } })
        let surroundings = Surroundings(
            environment: environment, console: Console(data: data, talk: talk, environment: environment),
            openStudio: { _ in
                if let openError { throw openError }
                return studio
            },
            localOffset_s: { _ in 3600 })
        status = await KinoraCommand.run(arguments, in: surroundings)
        self.out = shared.out.withLock { $0 }
        self.err = shared.err.withLock { $0 }
    }

    private final class Streams: Sendable {
        let out: Mutex<String>
        let err: Mutex<String>

        init(out: consuming Mutex<String>, err: consuming Mutex<String>) {
            self.out = out
            self.err = err
        }
    }
}
