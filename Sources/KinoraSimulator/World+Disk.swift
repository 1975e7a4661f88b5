import KinoraCore

/// A clip on its way to disk (A-1, F-18).
extension World {
    /// Streamed, validated, synced, renamed, and the folder synced; then the row. Nil when the process did not
    /// live to tell.
    mutating func put(_ index: Int, _ content: Content, _ event: Event) -> Fact.Kind? {
        if strikes(weather.disk, .fileFull) { return .downloadFailed(.diskFull) }
        var isTorn = false
        if strikes(weather.disk, .fileBroken) {
            // EIO, or an fsync that failed: what lies there is nobody's guess.
            guard L.trustsFailedSync else { return .downloadFailed(.broken) }
            isTorn = true
        }
        if strikes(weather.disk / 2, .fileTorn) {
            // Half a temporary file stays, and no name leads to it.
            crash(Int(event.worker))
            return nil
        }
        // The name of a clip is its hash: one that lies there already is the same one, and stays.
        let isThere = submissions[index].hasBlob && submissions[index].isBlobTrue
        if isThere {
            met(.orphanBlob)
        } else {
            submissions[index].hasBlob = true
            submissions[index].isBlobTrue = content == .clip && !isTorn
        }
        isDirty = true
        if !L.syncsBeforeRow { see(.downloaded, event) }
        if strikes(weather.disk / 2, .powerLost) {
            // Between the rename and the sync of the folder: the name may be gone.
            if dice.below(2) == 0, !isThere { submissions[index].hasBlob = false }
            crash(Int(event.worker), isEverybody: true)
            return nil
        }
        // The bytes are durable; the row is not yet.
        if strikes(weather.crash / 4, .crash) {
            crash(Int(event.worker))
            return nil
        }
        return L.syncsBeforeRow ? .downloaded : nil
    }
}
