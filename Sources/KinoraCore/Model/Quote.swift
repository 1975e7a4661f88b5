/// The answer to an ``OrderWish``: who would make it, for how much, in which order, and who would not. Nothing was
/// sent to find out.
public struct Quote: Sendable, Hashable {
    public var model: String
    public var title: String
    /// Why this model, where kinora chose it.
    public var reasons: [String]
    /// Sellers that would be asked, the first choice first; the next one only when the one before fails.
    public var path: [Line]
    public var refused: [Refusal]
    public var notes: [String]

    /// One seller's part.
    public struct Line: Sendable, Hashable {
        public var provider: String
        public var endpoint: String
        /// `nil` where nobody says how long the clip is, and for stills.
        public var seconds: Double?
        /// What it is expected to cost, in millionths of a US dollar; `nil` where nobody knows.
        public var estimateMicroUSD: Int64?
        /// What it costs at most.
        public var boundMicroUSD: Int64?
        /// The variable that holds the key, when there is none.
        public var missingKey: String?
        /// Where the price comes from, and when somebody looked, `YYYY-MM-DD`.
        public var source: String
        public var checked: String
        public var notes: [String]
        /// What would be sent; `nil` for a quote that another machine made.
        package var order: Order?

        package init(
            provider: String, endpoint: String, seconds: Double?, estimateMicroUSD: Int64?, boundMicroUSD: Int64?,
            missingKey: String?, source: String, checked: String, notes: [String], order: Order?
        ) {
            self.provider = provider
            self.endpoint = endpoint
            self.seconds = seconds
            self.estimateMicroUSD = estimateMicroUSD
            self.boundMicroUSD = boundMicroUSD
            self.missingKey = missingKey
            self.source = source
            self.checked = checked
            self.notes = notes
            self.order = order
        }
    }

    /// Why a seller is not asked.
    public struct Refusal: Sendable, Hashable {
        public var provider: String
        public var endpoint: String
        public var reason: String
        public var hint: String

        package init(provider: String, endpoint: String, reason: String, hint: String) {
            self.provider = provider
            self.endpoint = endpoint
            self.reason = reason
            self.hint = hint
        }
    }

    package init(
        model: String, title: String, reasons: [String], path: [Line], refused: [Refusal], notes: [String]
    ) {
        self.model = model
        self.title = title
        self.reasons = reasons
        self.path = path
        self.refused = refused
        self.notes = notes
    }
}
