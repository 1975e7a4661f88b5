/// How far a job is. Reported often, cheap to ignore.
public enum JobProgress: Sendable, Hashable {
    case reading
    case analysing
    /// `done` of `total` frames are on their way to the encoder.
    case rendering(done: Int, total: Int)
    case finishing
    /// The still goes to who will render.
    case uploading(provider: String)
    /// Ordered; it waits its turn there.
    case queued(provider: String)
    /// It is being made there, and nobody says how far it is.
    case making(provider: String)
    /// The clip is on its way here.
    case fetching(provider: String)
}
