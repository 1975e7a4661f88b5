/// All that the command line and the server may call.
public protocol Studio: PriceList, Sendable {
    /// The model that a clip is made by where nobody names one: what the configuration says, else `auto`; the one that
    /// is built in where no key is set.
    /// - Throws: ``KinoraError`` with `configuration` for a key file that cannot be used.
    func usualModel() throws -> String

    /// Turns a still into a clip. The job is durable: whatever ends the process, another one can go on with it.
    /// - Throws: ``KinoraError``. Nothing is left at the output path unless the clip is whole.
    func animate(_ brief: Brief, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job

    /// What would keep a commission from being ordered, as far as that can be known beforehand: values, keys, caps, the
    /// place that it goes to. Nothing is sent.
    /// - Throws: what ``order(_:progress:)`` would.
    func check(_ commission: Commission) async throws

    /// Has a clip made by an engine that may cost money, and waits for it. The order, its price and the picture are
    /// written down before anything is sent; whatever happens then, what was paid for is fetched.
    /// - Throws: ``KinoraError``: `notPermitted` without a key, `budgetExhausted` above a cap, and what
    ///   ``PriceList/quote(_:)`` throws: all of these before anything is sent; later what the provider says.
    func order(_ commission: Commission, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> Job

    /// Jobs, the newest first.
    /// - Parameter limit: how many at most.
    func jobs(limit: Int) async throws -> [JobStatus]

    /// One job.
    /// - Throws: ``KinoraError`` with `notFound`.
    func job(_ id: String) async throws -> JobStatus

    /// Works on a job, or looks on while another process does, until it has ended or waits for a person.
    /// - Throws: ``KinoraError`` with `notFound`, and `interrupted` when the task is cancelled; the job goes on then.
    func watch(_ id: String, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> JobStatus

    /// Asks for a job to be stopped. What was paid for is still fetched.
    /// - Returns: The job as it stands now; it may take the provider's word to end it.
    /// - Throws: ``KinoraError`` with `notFound`, or `alreadyEnded`.
    func cancel(_ id: String) async throws -> JobStatus

    /// Ends the wait of a job that is on hold until a person decides.
    /// - Throws: ``KinoraError`` with `notFound`, or `notOnHold`.
    func resolve(_ id: String, _ resolution: JobResolution) async throws -> JobStatus

    /// What was spent and is set aside.
    /// - Parameter since_unixMs: entries from this moment on, in milliseconds since 1970; `nil` for all.
    func ledger(by group: LedgerReport.Group, since_unixMs: Int64?) async throws -> LedgerReport

    /// What works on this machine and what does not, the data directory among it.
    func checkUp() async -> [CheckUp]
}
