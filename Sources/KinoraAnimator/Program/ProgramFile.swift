package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A motion program as JSON: UTF-8, keys sorted, two spaces, at most 1 MiB.
///
/// ```json
/// {
///   "crop" : { "x" : 0, "y" : 60, "width" : 1920, "height" : 1080 },        still pixels
///   "degraded" : [ { "phrase" : "smiles", "reason" : "…", "substitute" : "…" } ],
///   "focus" : { "x" : 0.5, "y" : 0.4 },                                      0…1 of the frame
///   "loop" : false,
///   "ops" : [ { "name" : "camera.push", "phrase" : "slow push", "amplitude" : 0.6, "speed" : 1,
///               "parameters" : { "zoom" : 0.06 } } ],
///   "output" : { "width" : 1280, "height" : 720, "fps" : 24, "frames" : 120 },
///   "prompt" : "slow push in",
///   "regions" : [ { "label" : "face", "box" : { … }, "confidence" : 0.93, "source" : "auto" } ],
///   "seed" : 7,
///   "still" : { "fingerprint" : "…", "width" : 1920, "height" : 1200 },
///   "version" : 1
/// }
/// ```
///
/// All keys are needed but `phrase` of an op and `substitute` of a degradation. Keys that are not listed are passed
/// over. ``MotionProgram/currentVersion`` grows when an older kinora would render other frames from the same file.
package enum ProgramFile {
    package static let limit_bytes = 1 << 20

    /// - Throws: ``KinoraError`` `badPrompt`, naming the field.
    package static func read(_ bytes: [UInt8]) throws(KinoraError) -> MotionProgram {
        guard bytes.count <= limit_bytes else {
            throw KinoraError(
                .badPrompt, "the motion program has \(bytes.count) bytes, at most \(limit_bytes) are read",
                hint: "give the .json file that kinora stored with a clip")
        }
        let data = Data(bytes)
        let version = try decode(Version.self, from: data).version
        guard version <= MotionProgram.currentVersion else {
            throw KinoraError(
                .badPrompt,
                "the motion program has version \(version), this kinora reads up to \(MotionProgram.currentVersion)",
                hint: "update kinora, or render the prompt anew")
        }
        let program = try decode(MotionProgram.self, from: data)
        try program.checkNumbers()
        return program
    }

    /// - Throws: ``KinoraError`` `badPrompt` for a program that could not be read back.
    package static func write(_ program: MotionProgram) throws(KinoraError) -> [UInt8] {
        try program.checkNumbers()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(program)) + [0x0A]
        } catch {
            throw KinoraError(.internalFault, "the motion program cannot be written", cause: error)
        }
    }

    private struct Version: Decodable { let version: Int }

    private static func decode<T: Decodable>(_ type: T.Type, from data: Data) throws(KinoraError) -> T {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch let error as DecodingError {
            let complaint = LooseNumbers.complaint(data) ?? complaint(error)
            throw KinoraError(.badPrompt, complaint, hint: "give the .json file that kinora stored with a clip")
        } catch {
            throw KinoraError(.badPrompt, "the motion program cannot be read", cause: error)
        }
    }

    private static func complaint(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "the motion program lacks \(path(context.codingPath + [key]))"
        case .valueNotFound(_, let context): "the motion program has no value for \(path(context.codingPath))"
        case .typeMismatch(_, let context), .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "the motion program is not JSON of the right shape, or has a number out of all bounds"
                : "the motion program has a wrong value for \(path(context.codingPath))"
        @unknown default: "the motion program cannot be read"
        }
    }

    /// `ops[2].amplitude`
    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { path, key in
            if let index = key.intValue { return "\(path)[\(index)]" }
            return path.isEmpty ? key.stringValue : "\(path).\(key.stringValue)"
        }
    }
}
