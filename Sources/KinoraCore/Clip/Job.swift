/// Everything one brief led to.
public struct Job: Sendable, Hashable {
    public var id: String
    public var model: String
    public var provider: String
    public var seconds: Double
    public var fps: Int
    public var size: PixelSize
    public var seed: UInt64
    public var costMicroUSD: Int
    /// What was asked for and not done as asked.
    public var degraded: [Degradation]
    /// What a person should know of how the still was read: what stands behind its transparency, a colour profile
    /// that could not be applied.
    public var notes: [String]
    /// What was applied, by name, with the share of the asked amplitude that survived the strain limiter.
    public var motions: [AppliedMotion]
    public var takes: [Take]
    /// Id of the take that was kept.
    public var keeper: String
    /// Path of the kept file or folder.
    public var clipPath: String
    /// Path of the motion program stored with the clip.
    public var programPath: String?

    public init(
        id: String, model: String, provider: String, seconds: Double, fps: Int, size: PixelSize, seed: UInt64,
        costMicroUSD: Int = 0, degraded: [Degradation], notes: [String] = [], motions: [AppliedMotion],
        takes: [Take], keeper: String, clipPath: String, programPath: String?
    ) {
        self.id = id
        self.model = model
        self.provider = provider
        self.seconds = seconds
        self.fps = fps
        self.size = size
        self.seed = seed
        self.costMicroUSD = costMicroUSD
        self.degraded = degraded
        self.notes = notes
        self.motions = motions
        self.takes = takes
        self.keeper = keeper
        self.clipPath = clipPath
        self.programPath = programPath
    }
}

/// A motion that runs in a clip.
public struct AppliedMotion: Sendable, Hashable, Codable {
    /// `camera.push`, `wind.foliage`, …
    public var name: String
    /// The words that asked for it; `nil` when it is a default.
    public var phrase: String?
    /// Share of the asked amplitude that is left, 0 to 1.
    public var gain: Double

    public init(name: String, phrase: String?, gain: Double) {
        self.name = name
        self.phrase = phrase
        self.gain = gain
    }
}
