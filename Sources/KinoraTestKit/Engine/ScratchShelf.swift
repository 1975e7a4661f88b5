import Crypto
import Foundation
package import KinoraCore

/// A shelf in a folder of a test's own.
package final class ScratchShelf: Shelf {
    private let folder: ScratchFolder

    package init() throws { folder = try ScratchFolder() }

    /// Puts bytes on the shelf that nobody downloaded.
    package func put(_ bytes: [UInt8]) throws -> Artifact {
        let digest = SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
        try folder.write(bytes, to: digest)
        return Artifact(digest: digest, bytes: Int64(bytes.count))
    }

    package func makeArrival() throws -> String { folder("arrival-\(UUID().uuidString)") }

    package func keep(arrivalAt path: String) async throws -> Artifact {
        let artifact = try put(ScratchFolder.bytes(at: path))
        discard(arrivalAt: path)
        return artifact
    }

    package func keep(arrivalAt path: String, as claim: Claim) async throws -> Artifact {
        try await keep(arrivalAt: path)
    }

    /// A shelf that lives as long as a test does forgets them.
    package func claims() throws -> [(claim: Claim, artifact: Artifact)] { [] }
    package func settle(_ claim: Claim) {}

    package func discard(arrivalAt path: String) { try? FileManager.default.removeItem(atPath: path) }

    package func path(of artifact: Artifact) async throws -> String? {
        FileManager.default.fileExists(atPath: folder(artifact.digest)) ? folder(artifact.digest) : nil
    }
}
