import GRDB
package import KinoraCore

extension SQLiteStore {
    /// Every digest that a take keeps: what a sweep must leave alone.
    package func keptDigests() async throws -> Set<String> {
        try await read { try String.fetchSet($0, sql: "SELECT digest FROM blob") }
    }

    /// Compares rows with the bytes that should lie there (I-8), and names bytes that no row asks for.
    ///
    /// - Parameter rehash: reads every byte and compares digests too; takes as long as reading takes
    package func audit(_ folder: ArtifactFolder, rehash: Bool = false) async throws -> [AuditFinding] {
        var findings: [AuditFinding] = []
        var last = ""
        while true {
            let after = last
            let page = try await read { try BlobRow.page(after: after, $0) }
            for row in page { if let finding = row.finding(in: folder, rehash: rehash) { findings.append(finding) } }
            guard let end = page.last else { break }
            last = end.artifact.digest
        }
        return findings + (try await orphans(folder))
    }

    private func orphans(_ folder: ArtifactFolder) async throws -> [AuditFinding] {
        var (count, bytes) = (0, Int64(0))
        let kept = try await keptDigests()
        try folder.forEachBlob { digest, _, status in
            guard !kept.contains(digest) else { return }
            count += 1
            bytes += status.bytes
        }
        guard count > 0 else { return [] }
        return [
            AuditFinding(
                code: "blob_orphan", severity: .note,
                message: "\(count) stored files of \(bytes) bytes belong to no take",
                mend: "nothing; they are removed when they are a day old")
        ]
    }
}

/// A digest that rows ask for, and a take that does.
private struct BlobRow {
    var artifact: Artifact
    var take: String?

    static func page(after digest: String, _ db: Database) throws -> [BlobRow] {
        try db.rows(
            """
            SELECT digest, bytes, (SELECT take.id FROM kept JOIN take ON take.number = kept.take
                WHERE kept.digest = blob.digest LIMIT 1) AS take
            FROM blob WHERE digest > ? ORDER BY digest LIMIT 500
            """, [digest]
        ).map { BlobRow(artifact: Artifact(digest: $0["digest"], bytes: $0["bytes"]), take: $0["take"]) }
    }

    func finding(in folder: ArtifactFolder, rehash: Bool) -> AuditFinding? {
        guard let path = folder.place(of: artifact.digest)?.file, let status = FileStatus(path) else {
            return finding("blob_missing", "is not there")
        }
        if status.bytes != artifact.bytes {
            return finding("blob_size", "has \(status.bytes) bytes in place of \(artifact.bytes)")
        }
        guard rehash else { return nil }
        let read = try? ArtifactFolder.withFile(path) { try FileDigest.read($0, path: path) }
        return read == artifact ? nil : finding("blob_changed", "does not have the bytes that were stored")
    }

    private func finding(_ code: String, _ words: String) -> AuditFinding {
        let whose = take.map { " of take \($0)" } ?? ""
        return AuditFinding(
            code: code, severity: .error, message: "artifact \(artifact.digest)\(whose) \(words)",
            mend: "put it back from a backup"
                + (take.map { ", or see where it came from: kinora jobs show \($0)" } ?? ""))
    }
}
