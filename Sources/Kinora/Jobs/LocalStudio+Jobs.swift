public import KinoraCore

extension LocalStudio {
    public func jobs(limit: Int) async throws -> [JobStatus] { throw notYet }
    public func job(_ id: String) async throws -> JobStatus { throw notYet }
    public func watch(_ id: String, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> JobStatus {
        throw notYet
    }
    public func cancel(_ id: String) async throws -> JobStatus { throw notYet }
    public func resolve(_ id: String, _ resolution: JobResolution) async throws -> JobStatus { throw notYet }
    public func ledger(by group: LedgerReport.Group, since_unixMs: Int64?) async throws -> LedgerReport {
        throw notYet
    }

    private var notYet: KinoraError { KinoraError(.unavailable, "this kinora keeps no jobs yet") }
}
