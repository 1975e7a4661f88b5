import KinoraCore

/// What the process tells the shell. This is the one table; the README repeats it for people.
enum ExitStatus: Int32 {
    case done = 0
    /// A check found something, or a job waits for a person.
    case found = 2
    case usage = 64
    /// A bad still, clip, prompt or motion program. A job that has ended or does not wait is among them: the command
    /// line makes sense (it would not be 64), what it names cannot be used so.
    case badInput = 65
    case fileNotFound = 66
    /// A tool is missing, or no engine could do it.
    case unavailable = 69
    case internalFault = 70
    case cannotWrite = 73
    /// Another process owns the data directory; later it may not.
    case busy = 75
    case notPermitted = 77
    case configuration = 78
    case overBudget = 79
    case interrupted = 130

    private static let table: [KinoraError.Code: ExitStatus] = [
        .usage: .usage,
        .badStill: .badInput,
        .badPrompt: .badInput,
        .alreadyEnded: .badInput,
        .notOnHold: .badInput,
        .notFound: .fileNotFound,
        .unavailable: .unavailable,
        .internalFault: .internalFault,
        .cannotWrite: .cannotWrite,
        .dataDirectoryBusy: .busy,
        .notPermitted: .notPermitted,
        .configuration: .configuration,
        .budgetExhausted: .overBudget,
        .interrupted: .interrupted,
    ]

    /// A code from a newer part of kinora that the table does not know is a fault of ours.
    init(_ code: KinoraError.Code) { self = Self.table[code] ?? .internalFault }
}
