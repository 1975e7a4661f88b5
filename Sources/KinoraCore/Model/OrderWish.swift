/// What a person wants made, before anybody knows by whom: the question that a ``Quote`` answers.
public struct OrderWish: Sendable, Hashable {
    /// What is to come out.
    public var makes = Model.Product.clip
    /// `auto`, the id of a model, or the name of an endpoint.
    public var model: String
    /// What it is for; `auto` chooses by it.
    public var use: Model.Use?
    /// `nil` where a model works from words alone.
    public var stillPath: String?
    public var endStillPath: String?
    public var prompt: MotionPrompt
    /// `nil` for the usual length of the model.
    public var seconds: Double?
    /// `nil` for the usual rate of the model.
    public var fps: Int?
    public var aspect: Aspect
    /// As the model spells it: `720p`.
    public var resolution: String?
    public var loop: Bool
    public var sound: Bool
    public var seed: UInt64?
    /// As typed after `--set`.
    public var settings: [String: String]
    /// The one engine that may do it.
    public var provider: String?
    /// Whether an order may be placed that nobody knows the price of.
    public var allowsUnpriced: Bool

    public init(
        model: String = "auto", use: Model.Use? = nil, stillPath: String? = nil, endStillPath: String? = nil,
        prompt: MotionPrompt = MotionPrompt(), seconds: Double? = nil, fps: Int? = nil, aspect: Aspect = .auto,
        resolution: String? = nil, loop: Bool = false, sound: Bool = false, seed: UInt64? = nil,
        settings: [String: String] = [:], provider: String? = nil, allowsUnpriced: Bool = false
    ) {
        self.model = model
        self.use = use
        self.stillPath = stillPath
        self.endStillPath = endStillPath
        self.prompt = prompt
        self.seconds = seconds
        self.fps = fps
        self.aspect = aspect
        self.resolution = resolution
        self.loop = loop
        self.sound = sound
        self.seed = seed
        self.settings = settings
        self.provider = provider
        self.allowsUnpriced = allowsUnpriced
    }
}
