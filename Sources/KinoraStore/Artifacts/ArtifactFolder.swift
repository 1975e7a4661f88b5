import Dispatch
package import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Stored bytes in a folder, each file under its digest: `sha256/ab/cd/<hex>`. What comes in lies in `incoming`
/// until it is whole.
package struct ArtifactFolder: Shelf {
    package let root: String
    let calls: FileCalls

    /// - Throws: `cannotWrite` when the folders cannot be made.
    package init(root: String, calls: FileCalls = .system) throws {
        self.root = root
        self.calls = calls
        for folder in [root, incoming, blobs] { try makeFolder(folder) }
        try syncFolder(root)
    }

    var incoming: String { root + "/incoming" }
    var blobs: String { root + "/sha256" }

    package func makeArrival() throws -> String {
        let path = "\(incoming)/\(AttemptToken.make()).part"
        let descriptor = calls.create(path)
        guard descriptor >= 0 else { throw SystemFault("open", errno).asError(path: path) }
        _ = closeDescriptor(descriptor)
        return path
    }

    package func keep(arrivalAt path: String) async throws -> Artifact { try await keep(path, claim: nil) }

    package func keep(arrivalAt path: String, as claim: Claim) async throws -> Artifact {
        try await keep(path, claim: claim)
    }

    private func keep(_ path: String, claim: Claim?) async throws -> Artifact {
        try await withCheckedThrowingContinuation { continuation in
            // Reading and syncing a clip takes its time: not on the threads that tasks share.
            Self.queue.async { continuation.resume(with: Result { try take(path, claim) }) }
        }
    }

    package func discard(arrivalAt path: String) {
        if path.hasPrefix(incoming + "/"), !path.contains("/../") { _ = unlink(path) }
    }

    package func path(of artifact: Artifact) async throws -> String? {
        guard let path = place(of: artifact.digest)?.file, FileStatus(path)?.bytes == artifact.bytes else { return nil }
        return path
    }

    /// Where a digest belongs; nil for what is none, so that nothing else ever becomes a path (S-21).
    func place(of digest: String) -> (folder: String, file: String)? {
        let isDigest = digest.utf8.count == 64 && digest.utf8.allSatisfy { (48...57) ~= $0 || (97...102) ~= $0 }
        guard isDigest else { return nil }
        let folder = "\(blobs)/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))"
        return (folder, "\(folder)/\(digest)")
    }

    private static let queue = DispatchQueue(label: "kinora.artifacts", attributes: .concurrent)

    /// A-1, in its order. Whatever fails, the arrival is gone afterwards.
    private func take(_ path: String, _ claim: Claim?) throws -> Artifact {
        defer { discard(arrivalAt: path) }
        let artifact = try Self.withFile(path) { descriptor in
            let artifact = try FileDigest.read(descriptor, path: path)
            // Never asked again on this descriptor: after one failure a second try may lie.
            guard calls.sync(descriptor) == 0 else { throw SystemFault("fsync", errno).asError(path: path) }
            return artifact
        }
        guard let place = place(of: artifact.digest) else { throw KinoraError(.internalFault, "a digest is none") }
        if let claim { try write(claim, on: artifact) }
        try makeFolders(place.folder)
        if FileStatus(place.file)?.bytes == artifact.bytes {
            // It may be an orphan whose grace is over: it begins anew before the row is written.
            FileStatus.touch(place.file)
        } else if calls.rename(path, place.file) != 0 {
            throw SystemFault("rename", errno).asError(path: place.file)
        }
        try syncFolder(place.folder)
        guard FileStatus(place.file)?.bytes == artifact.bytes else {
            throw KinoraError(
                .cannotWrite, "“\(place.file)” is not there after it was written", hint: "look after that disk")
        }
        return artifact
    }

    private func makeFolders(_ folder: String) throws {
        let parent = String(folder.dropLast(3))
        for (path, above) in [(parent, blobs), (folder, parent)] where FileStatus(path) == nil {
            try makeFolder(path)
            try syncFolder(above)
        }
    }

    private func makeFolder(_ path: String) throws {
        guard calls.makeFolder(path) != 0, errno != EEXIST else { return }
        throw SystemFault("mkdir", errno).asError(path: path)
    }

    func syncFolder(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault("open", errno).asError(path: path) }
        defer { _ = closeDescriptor(descriptor) }
        guard calls.sync(descriptor) == 0 else { throw SystemFault("fsync", errno).asError(path: path) }
    }

    static func withFile<Value>(_ path: String, _ work: (CInt) throws -> Value) throws -> Value {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw SystemFault("open", errno).asError(path: path) }
        defer { _ = closeDescriptor(descriptor) }
        return try work(descriptor)
    }
}
