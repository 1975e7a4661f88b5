import KinoraCore
import KinoraStore

/// What `kinora doctor` says of the data directory: whether it can be used, and whether what is in it holds (§10).
struct StoreCheckUp: Sendable {
    let home: String
    private static let name = "data"
    /// Findings told one by one; the rest are counted.
    private static let most = 8

    func checks() async -> [CheckUp] {
        guard SQLiteStore.exists(in: home) else {
            return [CheckUp(name: Self.name, status: .fine, found: "\(home): nothing stored yet")]
        }
        let owner = SQLiteStore.owner(of: home).map { ", process \($0) works on it" } ?? ""
        do {
            let store = try SQLiteStore.openForReading(home)
            let findings = try await store.audit() + store.audit(try ArtifactFolder(root: home))
            try? await store.close()
            let wrong = findings.filter { $0.severity != .note }
            let found = wrong.isEmpty ? "ledger, rows and files agree" : "\(wrong.count) things to mend"
            return [CheckUp(name: Self.name, status: .fine, found: "\(home): \(found)\(owner)")]
                + findings.prefix(Self.most).map(Self.line) + Self.rest(findings.count - Self.most)
        } catch {
            let trouble = error as? KinoraError
            return [
                CheckUp(
                    name: Self.name, status: .broken, found: trouble?.message ?? "\(error)",
                    costs: "no clip can be made: every clip is a job that is written down first",
                    mend: trouble?.hint)
            ]
        }
    }

    private static func line(_ finding: AuditFinding) -> CheckUp {
        CheckUp(
            name: finding.code, status: finding.severity == .note ? .fine : .lacking, found: finding.message,
            costs: finding.severity == .error ? "what it names cannot be relied on" : nil, mend: finding.mend)
    }

    private static func rest(_ count: Int) -> [CheckUp] {
        count > 0 ? [CheckUp(name: name, status: .lacking, found: "\(count) more findings of this kind")] : []
    }
}
