/// All that the command line and the server may call.
public protocol Studio: Sendable {
    /// Turns a still into a clip.
    /// - Throws: ``KinoraError``. Nothing is left at the output path unless the clip is whole.
    func animate(_ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job

    /// What works on this machine and what does not.
    func checkUp() async -> [CheckUp]
}
