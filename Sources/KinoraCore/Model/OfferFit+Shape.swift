extension Offer {
    /// The shape: the still's own where the offer follows it, else the nearest that it makes. A still is cropped to
    /// the wanted shape before it is sent, so an offer that follows the still makes any.
    func place(_ fit: inout OfferFit, _ question: Question) throws(Misfit) {
        guard let setting = question.model.setting("aspect"), isShaped else { return }
        let allowed = setting.values.filter { limits["aspect"]?.allows(.text($0)) ?? true }
        let wanted: String
        if question.settled.chosen.contains("aspect"), let typed = fit.values["aspect"]?.text {
            wanted = typed
        } else {
            wanted = question.wish.aspect.description
        }
        if allowed.contains(wanted) {
            fit.values["aspect"] = .text(wanted)
        } else if wanted != "auto", allowed.contains("auto") {
            fit.values["aspect"] = .text("auto")
        } else if wanted == "auto" {
            let usual = setting.standard?.text.flatMap { allowed.contains($0) ? $0 : nil } ?? allowed.first ?? wanted
            guard let size = question.still?.size else {
                fit.values["aspect"] = .text(usual)
                return
            }
            let nearest = Self.nearest(to: size.aspect, among: allowed) ?? usual
            fit.values["aspect"] = .text(nearest)
            if let ratio = Self.ratio(nearest), abs(ratio / size.aspect - 1) > 0.02 {
                fit.notes.append("\(engine) makes \(nearest) of a still of \(size): what sticks out is cut off")
            }
        } else {
            let names = allowed.joined(separator: ", ")
            throw Misfit(
                "\(engine) makes \(names) with \(question.model.id); you gave \(wanted)", "choose one of those")
        }
    }

    /// Whether the shape is said on the wire at all.
    private var isShaped: Bool { wire.keys.contains { $0.split(separator: "+").contains("aspect") } }

    private static func nearest(to aspect: Double, among names: [String]) -> String? {
        // By factor: 2:1 is as far from 1:1 as 1:2 is.
        func distance(_ name: String) -> Double {
            guard let ratio = ratio(name) else { return .infinity }
            return max(ratio / aspect, aspect / ratio)
        }
        return names.filter { ratio($0) != nil }.min { distance($0) < distance($1) }
    }

    private static func ratio(_ name: String) -> Double? {
        guard case .ratio(let width, let height) = Aspect(name) else { return nil }
        return Double(width) / Double(height)
    }
}

extension Offer {
    /// The length as this offer makes it.
    /// - Throws: a ``Misfit`` with the nearest length and its price.
    func time(_ values: [String: WireValue], _ question: Question) throws(Misfit) -> ClipTime? {
        guard let length else { return nil }
        let rate = values["fps"]?.number
        switch length.answer(question.wish.seconds, fps: rate) {
        case .exact(let time): return time
        case .nearest(let time):
            let facts = PriceRule.Facts(settings: values, time: time)
            let price = price?.price(facts).map { " for $\($0.estimate.dollars)" } ?? ""
            let nearest = Self.spelled(time.seconds)
            let other = otherRate(question).map { ", or --fps \($0)" } ?? ""
            throw Misfit(
                "\(question.model.id) makes \(length.range(fps: rate)) on \(engine); "
                    + "you asked for \(Self.spelled(question.wish.seconds ?? 0)) s",
                "the nearest is --seconds \(nearest)\(price)\(other)", nearest: time)
        }
    }

    /// A rate at which the model does make the wanted length: the one nearest to its usual one.
    private func otherRate(_ question: Question) -> Int? {
        guard let setting = question.model.setting("fps"), let usual = setting.standard?.number, wire["fps"] != nil,
            let low = setting.min, let high = setting.max, low <= high
        else { return nil }
        let rates = Int(low)...Int(high)
        return rates.sorted { abs(Double($0) - usual) < abs(Double($1) - usual) }.first { rate in
            if case .exact(.some) = length?.answer(question.wish.seconds, fps: Double(rate)) { true } else { false }
        }
    }

    /// To the hundredth, downwards: what is printed is a length that can be asked for.
    static func spelled(_ seconds: Double) -> String {
        WireValue.number((seconds * 100).rounded(.down) / 100).description
    }
}
