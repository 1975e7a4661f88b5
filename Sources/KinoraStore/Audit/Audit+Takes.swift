import GRDB
import KinoraCore

/// Takes that stand where none should.
extension Audit {
    /// What nobody has taken care of for so long, nobody will.
    private static let old = Milliseconds.hours(1)

    mutating func checkTakes() throws {
        try add(
            "I-8", .error,
            each: """
                SELECT take.id, phase FROM take WHERE phase IN ('downloaded', 'finished') AND NOT EXISTS (
                    SELECT 1 FROM kept WHERE kept.take = take.number AND role IN ('clip', 'extra'))
                    AND (phase = 'downloaded' OR EXISTS (SELECT 1 FROM page WHERE page.take = take.id AND spent > 0)
                        OR (SELECT created_unixMs FROM job WHERE job.number = take.job) >= ?)
                """, [wall_unixMs - Writing.regenerableLife],
            mend: { "fetch it from the provider again: kinora jobs resolve \($0)" }
        ) { "take \($0["id"] as String) is \($0["phase"] as String) and has no clip" }
        try add(
            "facts_waiting", .warning,
            each: "SELECT id, facts - applied AS count FROM take WHERE facts > applied AND wake_at < ?",
            [(now + -Self.old).milliseconds], mend: { "type: kinora jobs watch \($0)" }
        ) { "take \($0["id"] as String) has not taken in \($0["count"] as Int) facts for an hour" }
        try add(
            "I-11", .warning,
            each: "SELECT id FROM take WHERE phase = 'submitting' AND lease_until < ? AND wake_at < ?",
            [(now + -.seconds(10)).milliseconds, (now + -Self.old).milliseconds],
            mend: { "type: kinora jobs watch \($0)" }
        ) { "take \($0["id"] as String) has been submitting for an hour, and nobody cares for it" }
    }
}
