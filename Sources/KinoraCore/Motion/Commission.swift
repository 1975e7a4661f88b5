/// A wish that is to be carried out by an engine that may cost money: what to make, how often, for how much, and where
/// it goes.
public struct Commission: Sendable, Hashable {
    public var wish: OrderWish
    /// How many times it is made, with another seed each; 1 to 8.
    public var takes: Int
    /// What one take may cost at most, in millionths of a US dollar; `nil` for what the configuration says.
    public var capMicroUSD: Int64?
    /// Where the clip goes; `nil` for a free name beside the still.
    public var outputPath: String?

    public static let takesRange: ClosedRange<Int> = 1...8

    public init(_ wish: OrderWish, takes: Int = 1, capMicroUSD: Int64? = nil, outputPath: String? = nil) {
        self.wish = wish
        self.takes = takes
        self.capMicroUSD = capMicroUSD
        self.outputPath = outputPath
    }
}
