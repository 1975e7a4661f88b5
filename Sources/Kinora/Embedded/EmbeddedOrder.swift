import KinoraCore
import KinoraMedia

/// What the embedded engine is told: a still, a motion program, and where the clip goes. With it any process can
/// render the same frames.
struct EmbeddedOrder: Codable, Sendable, Hashable {
    var still: Artifact
    /// As the person named it, for messages.
    var stillPath: String
    /// A motion program in the form of ``ProgramFile``.
    var program: String
    /// ``ClipFormat`` by name.
    var format: String
    /// Absolute path of the clip.
    var clipPath: String
    /// Absolute path of the motion program beside it.
    var programPath: String
    /// Nobody chose the path: another is taken where something stands by then.
    var isDefaultPath: Bool

    /// - Throws: `internalFault` for an order that this kinora cannot read.
    init(json: String) throws {
        do {
            self = try JSONText.read(Self.self, json)
        } catch {
            throw KinoraError(.internalFault, "an order cannot be read", cause: error)
        }
    }

    init(
        still: Artifact, stillPath: String, program: String, format: ClipFormat, clipPath: String,
        programPath: String, isDefaultPath: Bool
    ) {
        self.still = still
        self.stillPath = stillPath
        self.program = program
        self.format = format.rawValue
        self.clipPath = clipPath
        self.programPath = programPath
        self.isDefaultPath = isDefaultPath
    }

    func clipFormat() throws -> ClipFormat {
        guard let format = ClipFormat(rawValue: format) else {
            throw KinoraError(.internalFault, "an order asks for the unknown format “\(format)”")
        }
        return format
    }
}
