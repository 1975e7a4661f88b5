/// The shape of a clip: the still's own, or a ratio the still is cropped to.
public enum Aspect: Hashable, Sendable {
    /// The still's own ratio.
    case auto
    case ratio(width: Int, height: Int)

    /// Reads `auto` or `W:H` with sides of 1 to 100 and a ratio between 1:4 and 4:1.
    public init?(_ text: String) {
        if text == "auto" {
            self = .auto
            return
        }
        let sides = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1],
            (1...100).contains(width), (1...100).contains(height), width <= 4 * height, height <= 4 * width
        else { return nil }
        self = .ratio(width: width, height: height)
    }
}

extension Aspect: CustomStringConvertible {
    public var description: String {
        switch self {
        case .auto: "auto"
        case .ratio(let width, let height): "\(width):\(height)"
        }
    }
}
