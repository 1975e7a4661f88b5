/// What was reserved, spent and given back: what `kinora ledger` shows.
public struct LedgerReport: Sendable, Hashable {
    public enum Group: String, Sendable, CaseIterable, Codable { case day, provider, model }

    public struct Line: Sendable, Hashable {
        public var sequence: Int
        /// Milliseconds since 1970.
        public var at_unixMs: Int64
        /// `reserve`, `commit`, `release`, `adjust`, `suspenseOpen`, `suspenseSettle`, `suspenseRelease`, `loss`.
        public var kind: String
        public var amountMicroUSD: Int
        public var job: String
        public var take: String
        /// From 1.
        public var attempt: Int
        public var provider: String
        public var endpoint: String
        public var model: String
        public var request: String?
        public var reason: String?

        public init(
            sequence: Int, at_unixMs: Int64, kind: String, amountMicroUSD: Int, job: String, take: String,
            attempt: Int, provider: String, endpoint: String, model: String, request: String?, reason: String?
        ) {
            self.sequence = sequence
            self.at_unixMs = at_unixMs
            self.kind = kind
            self.amountMicroUSD = amountMicroUSD
            self.job = job
            self.take = take
            self.attempt = attempt
            self.provider = provider
            self.endpoint = endpoint
            self.model = model
            self.request = request
            self.reason = reason
        }
    }

    public struct Total: Sendable, Hashable {
        /// The day (UTC), the provider or the model.
        public var key: String
        public var spentMicroUSD: Int
        public var reservedMicroUSD: Int
        /// Submissions that a provider took.
        public var attempts: Int

        public init(key: String, spentMicroUSD: Int, reservedMicroUSD: Int, attempts: Int) {
            self.key = key
            self.spentMicroUSD = spentMicroUSD
            self.reservedMicroUSD = reservedMicroUSD
            self.attempts = attempts
        }
    }

    public var spentMicroUSD: Int
    public var reservedMicroUSD: Int
    public var totals: [Total]
    public var entries: [Line]

    public init(spentMicroUSD: Int, reservedMicroUSD: Int, totals: [Total], entries: [Line]) {
        self.spentMicroUSD = spentMicroUSD
        self.reservedMicroUSD = reservedMicroUSD
        self.totals = totals
        self.entries = entries
    }
}
