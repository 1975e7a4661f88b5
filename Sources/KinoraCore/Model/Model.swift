/// Something that makes clips or stills, and who sells it. A row of the catalog: data and pure functions, never
/// subclassed, never switched on.
public struct Model: Identifiable, Sendable, Hashable {
    /// What comes out.
    public enum Product: String, Sendable, Codable, CaseIterable { case clip, still }

    /// What it is good for: what `--for` takes.
    public enum Use: String, Sendable, Codable, CaseIterable { case portrait, product, landscape, preview, loop, sound }

    /// Whether something is there.
    public enum Presence: String, Sendable, Codable { case never, optional, always }

    /// As typed after `--model`.
    public var id: String
    public var title: String
    public var makes: Product
    public var uses: [Use]
    /// Whether clips have sound.
    public var sound: Presence
    /// Whether the end of a clip can be made to meet its beginning.
    public var loops: Bool
    /// Whether it takes a picture of the last frame too.
    public var endStill: Presence
    package var prompt: PromptRule
    /// What the still must be; `nil` for what works from words alone.
    package var still: StillRule?
    package var settings: [ModelSetting]
    package var offers: [Offer]
    /// What a person should know before choosing it.
    public var notes: [String]

    package func setting(_ name: String) -> ModelSetting? { settings.first { $0.name == name } }

    package var liveOffers: [Offer] { offers.filter { $0.status == .live } }
}

/// What the words must be.
package struct PromptRule: Hashable, Sendable, Codable {
    package var need: Model.Presence
    /// Characters, where the seller says so.
    package var min: Int?
    package var max: Int?

    package init(need: Model.Presence, min: Int? = nil, max: Int? = nil) {
        self.need = need
        self.min = min
        self.max = max
    }
}

extension Model: Codable {
    private enum Key: String, CodingKey {
        case id, title, makes, uses, sound, loops, endStill = "end_still", prompt, still, settings, offers, notes
    }

    public init(from decoder: any Decoder) throws {
        let row = try decoder.container(keyedBy: Key.self)
        id = try row.decode(String.self, forKey: .id)
        title = try row.decode(String.self, forKey: .title)
        makes = try row.decode(Product.self, forKey: .makes)
        uses = try row.decodeIfPresent([Use].self, forKey: .uses) ?? []
        sound = try row.decodeIfPresent(Presence.self, forKey: .sound) ?? .never
        loops = try row.decodeIfPresent(Bool.self, forKey: .loops) ?? false
        endStill = try row.decodeIfPresent(Presence.self, forKey: .endStill) ?? .never
        prompt = try row.decodeIfPresent(PromptRule.self, forKey: .prompt) ?? PromptRule(need: .optional)
        still = try row.decodeIfPresent(StillRule.self, forKey: .still)
        settings = try row.decodeIfPresent([ModelSetting].self, forKey: .settings) ?? []
        offers = try row.decode([Offer].self, forKey: .offers)
        notes = try row.decodeIfPresent([String].self, forKey: .notes) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        var row = encoder.container(keyedBy: Key.self)
        try row.encode(id, forKey: .id)
        try row.encode(title, forKey: .title)
        try row.encode(makes, forKey: .makes)
        try row.encode(uses, forKey: .uses)
        try row.encode(sound, forKey: .sound)
        try row.encode(loops, forKey: .loops)
        try row.encode(endStill, forKey: .endStill)
        try row.encode(prompt, forKey: .prompt)
        try row.encodeIfPresent(still, forKey: .still)
        try row.encode(settings, forKey: .settings)
        try row.encode(offers, forKey: .offers)
        try row.encode(notes, forKey: .notes)
    }
}
