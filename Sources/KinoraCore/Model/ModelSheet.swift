/// A model as a price list shows it.
public struct ModelSheet: Sendable, Hashable {
    public var model: Model
    public var offers: [Line]
    public var settings: [SettingLine]
    /// What its still must be, in words; empty where nobody says.
    public var still: String

    /// One seller.
    public struct Line: Sendable, Hashable {
        public var provider: String
        public var endpoint: String
        /// `live`, `renamed` or `retired`.
        public var status: String
        public var successor: String?
        /// For the usual settings and the usual length, in millionths of a US dollar; `nil` where nobody says.
        public var microUSD: Int64?
        /// The usual length; `nil` where nobody says, and for stills.
        public var seconds: Double?
        /// The lengths that it makes, in words.
        public var lengths: String?
        public var source: String
        public var checked: String
        public var notes: [String]
    }

    /// One setting.
    public struct SettingLine: Sendable, Hashable {
        public var name: String
        public var range: String
        public var standard: String?
        public var note: String?
    }
}

extension ModelSheet {
    package init(_ model: Model) {
        let usual = Dictionary(
            uniqueKeysWithValues: model.settings.compactMap { setting in setting.standard.map { (setting.name, $0) } })
        self.init(
            model: model, offers: model.offers.map { Line($0, of: model, usual: usual) },
            settings: model.settings.map {
                SettingLine(name: $0.name, range: $0.range, standard: $0.standard?.description, note: $0.note)
            },
            still: model.still?.words ?? "")
    }
}

extension ModelSheet.Line {
    fileprivate init(_ offer: Offer, of model: Model, usual: [String: WireValue]) {
        // A still that nobody has seen yet; what hangs on its size is told for a megapixel.
        let wish = OrderWish(
            stillPath: model.still == nil ? nil : "", endStillPath: model.endStill == .always ? "" : nil,
            prompt: MotionPrompt(model.prompt.need == .never ? "" : "as usual"))
        let settled = SettledWish(values: usual, chosen: [], notes: [])
        let still = model.still == nil ? nil : StillShape(size: PixelSize(width: 1000, height: 1000))
        let fit = try? offer.fit(Offer.Question(model: model, settled: settled, wish: wish, still: still))
        let isLive = offer.status == .live
        self.init(
            provider: offer.engine, endpoint: offer.endpoint, status: offer.status.rawValue,
            successor: offer.successor, microUSD: isLive ? fit?.price?.estimate.microUSD : nil,
            seconds: isLive ? fit?.time?.seconds : nil,
            lengths: offer.length.map { $0.range(fps: usual["fps"]?.number) }, source: offer.source,
            checked: offer.checked, notes: offer.notes)
    }
}

extension StillRule {
    /// What the still must be, as far as anybody says.
    fileprivate var words: String {
        var words: [String] = []
        if let minSide_px { words.append("sides of \(minSide_px) px or more") }
        if let maxSide_px { words.append("sides up to \(maxSide_px) px") }
        if let minAspect, let maxAspect { words.append("width \(minAspect) to \(maxAspect) times its height") }
        if let maxBytes { words.append("\(maxBytes >> 20) MiB at most") }
        if let formats { words.append(formats.map(\.rawValue).joined(separator: ", ")) }
        return words.joined(separator: "; ")
    }
}
