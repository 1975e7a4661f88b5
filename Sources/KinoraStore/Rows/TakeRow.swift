import GRDB
import KinoraCore

/// The row of a take, before anybody has read what is in it.
struct TakeRow {
    let number: Int64
    let id: TakeID
    let job: JobID
    let fence: UInt32
    let owner: String?
    let leaseUntil: Moment
    let leaseSession: Int64
    let wakeAt: Moment
    let facts: Int
    let applied: Int
    let attempts: Int
    let result: String?
    private let stateText: String

    private static let columns = """
        SELECT take.number, take.id, job.id AS job_id, fence, lease_owner, lease_until, lease_session, wake_at, facts,
            applied, attempts, result, state
        FROM take JOIN job ON job.number = take.job
        """
    private static let byID = columns + " WHERE take.id = ?"
    private static let byJob = columns + " WHERE take.job = ? ORDER BY ordinal"

    static func find(_ id: TakeID, _ db: Database) throws -> TakeRow? { try db.row(byID, [id.text]).map(Self.init) }

    static func all(ofJob number: Int64, _ db: Database) throws -> [TakeRow] {
        try db.rows(byJob, [number]).map(Self.init)
    }

    private init(_ row: Row) {
        number = row["number"]
        id = TakeID(row["id"])
        job = JobID(row["job_id"])
        fence = UInt32(truncatingIfNeeded: row["fence"] as Int64)
        owner = row["lease_owner"]
        leaseUntil = Moment(milliseconds: row["lease_until"])
        leaseSession = row["lease_session"]
        wakeAt = Moment(milliseconds: row["wake_at"])
        facts = row["facts"]
        applied = row["applied"]
        attempts = row["attempts"]
        result = row["result"]
        stateText = row["state"]
    }

    /// What is in it. A report wakes a take by its column alone, so the column counts.
    func state() throws -> TakeState {
        do {
            var state = try StoredJSON.value(TakeState.self, stateText)
            guard state.offers.indices.contains(state.offer) else { throw Trouble.unreadable("the offer") }
            state.wakeAt = wakeAt
            return state
        } catch {
            throw Trouble.unreadable("the row of take \(id)", error)
        }
    }
}
