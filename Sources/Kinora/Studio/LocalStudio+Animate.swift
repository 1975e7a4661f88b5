public import KinoraCore

extension LocalStudio: Studio {
    public func animate(_ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job {
        throw KinoraError(.unavailable, "this build of kinora has no engine yet")
    }
}
