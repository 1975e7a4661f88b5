extension TakeState.Phase {
    /// The only moves a take makes (§2, §3.2, §5). The row below each phase is a bit for each phase it may go to.
    package func mayBecome(_ next: Self) -> Bool { Self.legal[Int(rawValue)] & (1 << UInt16(next.rawValue)) != 0 }

    /// §2 row by row. `cancelled` is there for §5. Two moves are read from elsewhere: `generated` → `queued` is the
    /// re-spend after download trouble (§3.2, R-10 `download_exhausted`); a take that has not sent anything in this
    /// round goes back to `submitted` or `generated` when an earlier attempt turns out to live, because to send
    /// then would be the blind duplicate that I-2 forbids.
    private static let legal: [UInt16] = [
        bits(.staging, .submitted, .generated, .cancelled),
        bits(.staged, .queued, .failed, .submitted, .generated, .cancelled),
        bits(.submitting, .submitted, .generated, .cancelled),
        bits(.staged, .queued, .failed, .submitted, .ambiguous),
        bits(.submitted, .staged, .queued, .cancelled),
        bits(.running, .generated, .staged, .queued, .failed, .cancelled),
        bits(.generated, .staged, .queued, .failed, .cancelled),
        bits(.downloaded, .queued, .cancelled),
        bits(.finished, .cancelled),
        0, 0, 0,
    ]

    private static func bits(_ phases: Self...) -> UInt16 { phases.reduce(0) { $0 | 1 << UInt16($1.rawValue) } }
}
