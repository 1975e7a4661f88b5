package import KinoraCore

extension ArtifactFolder {
    /// Where an artifact lies in a data directory that somebody else may own; nil when it is not there.
    package static func path(of artifact: Artifact, root: String) -> String? {
        guard let path = file(of: artifact.digest, root: root), FileStatus(path)?.bytes == artifact.bytes else {
            return nil
        }
        return path
    }

    private static func file(of digest: String, root: String) -> String? {
        let isDigest = digest.utf8.count == 64 && digest.utf8.allSatisfy { (48...57) ~= $0 || (97...102) ~= $0 }
        return isDigest ? "\(root)/sha256/\(digest.prefix(2))/\(digest.dropFirst(2).prefix(2))/\(digest)" : nil
    }
}
