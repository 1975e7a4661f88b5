/// One stored result of a job.
public struct Take: Sendable, Hashable, Codable {
    public var id: String
    public var seed: UInt64
    public var path: String
    /// 0 to 100; `nil` as long as nobody reviewed the take.
    public var score: Double?
    /// The seconds worth keeping.
    public var window: Window
    /// Why it scored as it did, in plain words.
    public var reasons: [String]
    public var costMicroUSD: Int

    /// A span of a clip, in seconds from its start.
    public struct Window: Sendable, Hashable, Codable {
        public var start: Double
        public var end: Double

        public init(start: Double, end: Double) {
            self.start = start
            self.end = end
        }
    }

    public init(
        id: String, seed: UInt64, path: String, score: Double? = nil, window: Window, reasons: [String] = [],
        costMicroUSD: Int = 0
    ) {
        self.id = id
        self.seed = seed
        self.path = path
        self.score = score
        self.window = window
        self.reasons = reasons
        self.costMicroUSD = costMicroUSD
    }
}
