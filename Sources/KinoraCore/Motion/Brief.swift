/// What a person asked for: the still, the wish and the shape of the clip. Nothing in it is resolved yet.
public struct Brief: Sendable, Hashable {
    public var stillPath: String
    public var prompt: MotionPrompt
    /// Length in seconds, 1 to 30.
    public var seconds: Double
    public var aspect: Aspect
    public var resolution: Resolution
    /// Frames a second, 8 to 60.
    public var fps: Int
    /// The same seed, still, prompt and settings give the same frames. `nil`: derived from still and prompt.
    public var seed: UInt64?
    public var loop: Bool
    /// Engine settings by name, as typed after `--set`.
    public var settings: [String: String]
    /// A stored motion program to render again in place of reading the prompt.
    public var programPath: String?
    /// Where the clip goes: `.mp4`, `.webm`, `.gif`, or a folder for PNG frames. `nil`: beside the still.
    public var outputPath: String?

    public static let secondsRange: ClosedRange<Double> = 1...30
    public static let fpsRange: ClosedRange<Int> = 8...60
    /// 2⁵³ − 1 is the end: beyond it JavaScript and jq round whole numbers, and a rounded seed is another seed.
    public static let seedRange: ClosedRange<UInt64> = 0...9_007_199_254_740_991

    public init(
        stillPath: String, prompt: MotionPrompt = MotionPrompt(), seconds: Double = 5, aspect: Aspect = .auto,
        resolution: Resolution = .p720, fps: Int = 24, seed: UInt64? = nil, loop: Bool = false,
        settings: [String: String] = [:], programPath: String? = nil, outputPath: String? = nil
    ) {
        self.stillPath = stillPath
        self.prompt = prompt
        self.seconds = seconds
        self.aspect = aspect
        self.resolution = resolution
        self.fps = fps
        self.seed = seed
        self.loop = loop
        self.settings = settings
        self.programPath = programPath
        self.outputPath = outputPath
    }
}
