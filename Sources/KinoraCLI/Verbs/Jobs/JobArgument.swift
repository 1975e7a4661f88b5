import ArgumentParser
import KinoraCore

/// The job that a verb is about, as a person types it.
struct JobArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The job, or a beginning or an end of its id.", valueName: "id"),
        completion: .shellCommand("kinora jobs list 2>/dev/null | sed 1d | cut -d ' ' -f 1"))
    var id: String

    /// Shorter ones are slips of the finger.
    private static let shortest = 4
    /// An abbreviation is looked for among this many jobs, the newest.
    private static let horizon = 1000

    /// The whole id.
    /// - Throws: ``KinoraError`` with `notFound`, or `usage` when more than one job could be meant.
    func whole(in studio: any Studio) async throws -> String {
        if id.utf8.count == 26 { return id.uppercased() }
        let known = try await studio.jobs(limit: Self.horizon).map(\.id)
        if known.contains(id) { return id }
        guard id.count >= Self.shortest else {
            throw KinoraError(
                .usage, "'\(id)' is too short for a job", hint: "type \(Self.shortest) signs of its id or more")
        }
        let typed = id.uppercased()
        let meant = known.filter { $0.uppercased().hasPrefix(typed) || $0.uppercased().hasSuffix(typed) }
        guard let first = meant.first else {
            throw KinoraError(.notFound, "there is no job '\(id)'", hint: "kinora jobs list shows which there are")
        }
        guard meant.count == 1 else {
            let more = meant.count > 4 ? " and \(meant.count - 4) more" : ""
            throw KinoraError(
                .usage, "'\(id)' may be \(meant.prefix(4).joined(separator: " or "))\(more)",
                hint: "type more of the id")
        }
        return first
    }
}

/// Does something about a job that Ctrl-C does not undo, and says so when Ctrl-C comes.
func keeping<Value>(_ remark: String, hint: String, _ work: () async throws -> Value) async throws -> Value {
    do {
        return try await work()
    } catch  where Task.isCancelled {
        throw KinoraError(.interrupted, remark, hint: hint)
    }
}
