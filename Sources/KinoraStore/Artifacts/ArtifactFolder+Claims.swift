import Foundation
package import KinoraCore

/// Notes beside what comes in: `incoming/<token>.claim`, a line of JSON. A note without its bytes is worth nothing, and
/// goes with the arrivals that never became any.
extension ArtifactFolder {
    private struct Note: Codable {
        var kind: String
        var artifact: Artifact
    }

    private static let ending = ".claim"

    func note(of token: String) -> String { "\(incoming)/\(token)\(Self.ending)" }

    func write(_ claim: Claim, on artifact: Artifact) throws {
        // What is no token is never a path (S-21).
        guard claim.token.utf8.count == 26, claim.token.utf8.allSatisfy({ (48...57) ~= $0 || (97...122) ~= $0 }) else {
            throw KinoraError(.internalFault, "“\(claim.token)” is no token of an attempt")
        }
        let path = note(of: claim.token)
        settle(claim)
        let descriptor = calls.create(path)
        guard descriptor >= 0 else { throw SystemFault("open", errno).asError(path: path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try file.write(contentsOf: JSONEncoder().encode(Note(kind: claim.kind, artifact: artifact)))
        } catch {
            settle(claim)
            throw KinoraError(
                .cannotWrite, "“\(path)” cannot be written", hint: "make room on that disk", cause: error)
        }
        let synced = withExtendedLifetime(file) { calls.sync(descriptor) }
        guard synced == 0 else {
            settle(claim)
            throw SystemFault("fsync", errno).asError(path: path)
        }
        try syncFolder(incoming)
    }

    package func claims() throws -> [(claim: Claim, artifact: Artifact)] {
        try FileManager.default.contentsOfDirectory(atPath: incoming).sorted().compactMap { name in
            guard name.hasSuffix(Self.ending) else { return nil }
            let bytes = FileManager.default.contents(atPath: "\(incoming)/\(name)") ?? Data()
            guard let note = try? JSONDecoder().decode(Note.self, from: bytes) else { return nil }
            return (Claim(token: String(name.dropLast(Self.ending.count)), kind: note.kind), note.artifact)
        }
    }

    package func settle(_ claim: Claim) { discard(arrivalAt: note(of: claim.token)) }
}
