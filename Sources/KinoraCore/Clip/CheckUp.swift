/// One line of `kinora doctor`: something kinora needs or would like, and what its absence costs.
public struct CheckUp: Sendable, Hashable, Codable {
    public enum Status: String, Sendable, Codable {
        case fine
        /// Works without, but less well.
        case lacking
        /// The main job does not work.
        case broken
    }

    public var name: String
    public var status: Status
    /// What was found: a version, a path, a number.
    public var found: String
    /// What the person loses as things are.
    public var costs: String?
    /// What to type to mend it.
    public var mend: String?

    public init(name: String, status: Status, found: String, costs: String? = nil, mend: String? = nil) {
        self.name = name
        self.status = status
        self.found = found
        self.costs = costs
        self.mend = mend
    }
}
