/// How many pixels the short side of a clip has.
public enum Resolution: Int, Sendable, CaseIterable, Hashable {
    case p480 = 480
    case p720 = 720
    case p1080 = 1080
    case p1440 = 1440
    case p2160 = 2160

    /// Reads `720p`.
    public init?(_ text: String) {
        guard let match = Self.allCases.first(where: { $0.description == text }) else { return nil }
        self = match
    }

    public var shortSide_px: Int { rawValue }
}

extension Resolution: CustomStringConvertible {
    public var description: String { "\(rawValue)p" }
}
