/// What is known besides the words when a prompt is looked at.
public struct PromptCircumstances: Sendable, Hashable {
    /// Room between the subject and the edges of the frame, as shares of the frame's width and height, 0 to 1.
    public struct Room: Sendable, Hashable {
        public var left: Double
        public var right: Double
        public var up: Double
        public var down: Double

        public init(left: Double = 1, right: Double = 1, up: Double = 1, down: Double = 1) {
            self.left = left
            self.right = right
            self.up = up
            self.down = down
        }
    }

    public var traits: ModelTraits
    /// Length of the clip.
    public var seconds: Double
    /// A loop was asked for by option.
    public var loop: Bool
    /// The clip shall end on a second still.
    public var hasEndStill: Bool
    /// Subjects in the still. `nil`: nobody counted.
    public var subjects: Int?
    /// `nil`: nobody measured.
    public var room: Room?

    public init(
        traits: ModelTraits = .generative, seconds: Double = 5, loop: Bool = false, hasEndStill: Bool = false,
        subjects: Int? = nil, room: Room? = nil
    ) {
        self.traits = traits
        self.seconds = seconds
        self.loop = loop
        self.hasEndStill = hasEndStill
        self.subjects = subjects
        self.room = room
    }
}
