/// A prompt with a name, and the settings that go with it.
public struct Preset: Sendable, Hashable, Identifiable {
    /// As it is called after `--preset`.
    public var name: String
    /// For people; the name where nobody gave one.
    public var label: String
    public var prompt: MotionPrompt
    /// What it is for: `portrait`, `product`, `landscape`, `loop`, `camera`, `weather`, `light`, or a word of one's own.
    public var use: String?
    /// The model it asks for. `nil`: any.
    public var model: String?
    /// Length of the clip. `nil`: as long as clips are.
    public var seconds: Double?
    public var loop: Bool
    /// Settings of the engine by name, as typed after `--set`.
    public var settings: [String: String]
    /// The configuration file it stands in. `nil`: kinora has it built in.
    public var source: String?

    public var id: String { name }

    public init(
        name: String, label: String? = nil, prompt: MotionPrompt, use: String? = nil, model: String? = nil,
        seconds: Double? = nil, loop: Bool = false, settings: [String: String] = [:], source: String? = nil
    ) {
        self.name = name
        self.label = label ?? name
        self.prompt = prompt
        self.use = use
        self.model = model
        self.seconds = seconds
        self.loop = loop
        self.settings = settings
        self.source = source
    }
}
