/// What a person may type after `--set`: one row of the table that help and documentation print.
public struct SettingGuide: Sendable, Hashable {
    public var key: String
    /// `×` for factors, `°`, `share` of the frame or the still.
    public var unit: String
    public var range: ClosedRange<Double>
    public var meaning: String

    public init(key: String, unit: String, range: ClosedRange<Double>, meaning: String) {
        self.key = key
        self.unit = unit
        self.range = range
        self.meaning = meaning
    }
}
