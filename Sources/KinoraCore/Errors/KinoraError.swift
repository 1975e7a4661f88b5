/// The one public error of kinora: what is wrong, with which value, and what to type next.
///
/// `message` is lower case and has no full stop; `hint` says what to do about it. Neither ever holds a key,
/// a prompt, or a URL with a token in it.
public struct KinoraError: Error, Sendable {
    /// What kind of trouble it is. Open to codes of newer peers; equality and exit status hang on this alone.
    public struct Code: RawRepresentable, Hashable, Sendable, Codable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    /// Whether money may have moved when the error was thrown.
    public enum Charge: String, Sendable, Codable { case none, possible, certain }

    public var code: Code
    public var message: String
    public var hint: String?
    public var charge: Charge
    public var cause: (any Error)?
    /// `file:line` of the throwing code, for a bug report.
    public var location: String

    public init(
        _ code: Code, _ message: String, hint: String? = nil, charge: Charge = .none, cause: (any Error)? = nil,
        file: String = #fileID, line: Int = #line
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.charge = charge
        self.cause = cause
        self.location = "\(file):\(line)"
    }
}

extension KinoraError.Code {
    /// An option or argument makes no sense.
    public static let usage = Self(rawValue: "usage")
    /// The still cannot be used: not a picture, broken, too large.
    public static let badStill = Self(rawValue: "bad_still")
    /// The prompt or the motion program cannot be used.
    public static let badPrompt = Self(rawValue: "bad_prompt")
    /// A file that was named does not exist.
    public static let notFound = Self(rawValue: "not_found")
    /// A tool kinora needs (ffmpeg) is missing or too old, or no engine could do the work.
    public static let unavailable = Self(rawValue: "unavailable")
    /// The output cannot be written.
    public static let cannotWrite = Self(rawValue: "cannot_write")
    /// The configuration file is wrong.
    public static let configuration = Self(rawValue: "configuration")
    /// Another process works on the data directory.
    public static let dataDirectoryBusy = Self(rawValue: "data_directory_busy")
    /// The person, or the system, asked to stop.
    public static let interrupted = Self(rawValue: "interrupted")
    /// A fault of ours.
    public static let internalFault = Self(rawValue: "internal")
}

extension KinoraError: CustomStringConvertible {
    public var description: String { hint.map { "\(message); \($0)" } ?? message }
}
