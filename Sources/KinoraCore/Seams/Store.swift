/// Where takes, facts, money and messages are written. One machine: SQLite. Many workers: PostgreSQL.
///
/// Every driver passes the same conformance suite. Whatever returns is durable; whatever throws has changed nothing,
/// or says with `charge: .possible` that nobody knows.
package protocol Store: JobBook, DecisionBook, LedgerBook, MessageBook {
    /// What is wrong with what is stored: the chain of the ledger, the invariants that can be read off rows (§10).
    func audit() async throws -> [AuditFinding]
    /// Waits for what is on its way, and closes.
    func close() async throws
}

/// Something that `kinora doctor` found in the data directory.
package struct AuditFinding: Hashable, Sendable {
    package enum Severity: String, Sendable, Codable { case note, warning, error }

    /// `ledger_chain`, `blob_missing`, …, or an invariant's number: `I-4`.
    package var code: String
    package var severity: Severity
    /// What was found, with the row's id.
    package var message: String
    /// What to type, or what to do.
    package var mend: String

    package init(code: String, severity: Severity, message: String, mend: String) {
        self.code = code
        self.severity = severity
        self.message = message
        self.mend = mend
    }
}

/// Stored bytes, named by what they are.
package struct Artifact: Hashable, Sendable, Codable {
    /// SHA-256, 64 hexadecimal digits.
    package var digest: String
    package var bytes: Int64

    package init(digest: String, bytes: Int64) {
        self.digest = digest
        self.bytes = bytes
    }
}

/// Stored bytes and what they are to a take.
package struct KeptArtifact: Hashable, Sendable, Codable {
    package enum Role: String, Sendable, Codable { case still, clip, extra, poster, program, evidence }

    package var artifact: Artifact
    package var role: Role
    /// The attempt that brought it.
    package var attempt: Int?
    /// Its ending, without a dot: `mp4`.
    package var kind: String

    package init(artifact: Artifact, role: Role, attempt: Int? = nil, kind: String) {
        self.artifact = artifact
        self.role = role
        self.attempt = attempt
        self.kind = kind
    }
}

/// Where bytes lie. One machine: a folder. Many: S3.
package protocol Shelf: Sendable {
    /// A place of its own for bytes that come in, in the shelf's file system. Nobody believes what lies there.
    func makeArrival() throws -> String
    /// Takes in a whole, validated file: synced, renamed to its digest, its folder synced. The row comes after.
    /// - Throws: `cannotWrite` when the disk refuses; the arrival is removed then.
    func keep(arrivalAt path: String) async throws -> Artifact
    /// The same, and whose bytes they are is written down before they have their place: a crash between here and the
    /// row loses nothing.
    func keep(arrivalAt path: String, as claim: Claim) async throws -> Artifact
    /// What was taken in and never settled.
    func claims() throws -> [(claim: Claim, artifact: Artifact)]
    /// The row is durable.
    func settle(_ claim: Claim)
    func discard(arrivalAt path: String)
    /// A path at which the bytes can be read; nil when they are not there.
    func path(of artifact: Artifact) async throws -> String?
}

/// Whose bytes came in.
package struct Claim: Hashable, Sendable, Codable {
    /// That of the attempt.
    package var token: String
    /// Their ending, without a dot: `mp4`.
    package var kind: String

    package init(token: String, kind: String) {
        self.token = token
        self.kind = kind
    }
}
