/// How far a job is. Reported often, cheap to ignore.
public enum JobProgress: Sendable, Hashable {
    case reading
    case analysing
    /// `done` of `total` frames are on their way to the encoder.
    case rendering(done: Int, total: Int)
    case finishing
}
