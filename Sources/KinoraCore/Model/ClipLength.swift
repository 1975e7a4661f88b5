/// How long an offer's clips are, and how an order says so. There are five ways.
package struct ClipLength: Hashable, Sendable, Codable {
    package enum Form: String, Sendable, Codable {
        /// `"5"`
        case text
        /// `"5s"`
        case textWithUnit = "text_s"
        /// `5`
        case integer
        /// A number of frames, at a rate: `81`.
        case frames
        /// Not at all: the model decides.
        case fixed
    }

    package var form: Form
    /// The name on the wire.
    package var to: String?
    /// Lengths in seconds, where there are only some.
    package var only: [Double]?
    /// Seconds, or frames.
    package var min: Double?
    package var max: Double?
    /// Seconds from one length to the next; whole seconds when nobody says.
    package var step: Double?
    /// Seconds when nobody chooses; `nil` where nobody says how long they are.
    package var standard: Double?
    /// Frames a second where the model has no setting `fps`.
    package var fps: Double?
    /// Frames beyond seconds × rate: the one that closes the last interval.
    package var extra: Int?

    private enum CodingKeys: String, CodingKey {
        case form = "as", to, only, min, max, step, standard = "seconds", fps, extra
    }
}

/// A length that an offer can make.
package struct ClipTime: Hashable, Sendable, Codable {
    package var seconds: Double
    package var frames: Int?

    package init(seconds: Double, frames: Int? = nil) {
        self.seconds = seconds
        self.frames = frames
    }
}

extension ClipLength {
    /// The wanted length as the offer makes it, or why not; the nearest length that it does make comes with a refusal.
    package enum Answer: Hashable, Sendable {
        case exact(ClipTime?)
        case nearest(ClipTime)
    }

    /// - Parameters:
    ///   - wanted_s: `nil` for the usual length.
    ///   - fps: frames a second, for lengths in frames.
    package func answer(_ wanted_s: Double?, fps rate: Double?) -> Answer {
        guard let seconds = wanted_s ?? standard else { return .exact(nil) }
        let answer = answer(exactly: seconds, fps: rate)
        // Nobody asked for a length, so none is refused.
        if wanted_s == nil, case .nearest(let time) = answer { return .exact(time) }
        return answer
    }

    private func answer(exactly seconds: Double, fps rate: Double?) -> Answer {
        switch form {
        case .fixed:
            guard let standard else { return .exact(nil) }
            return pick(seconds, among: [standard])
        case .text, .textWithUnit, .integer:
            if let only { return pick(seconds, among: only) }
            let stepped = (seconds / (step ?? 1)).rounded() * (step ?? 1)
            // A step such as a thousandth must not make another number of a length that is one.
            let near = abs(stepped - seconds) < 1e-9 ? seconds : stepped
            let nearest = Swift.min(Swift.max(near, min ?? 1), max ?? .infinity)
            return pick(seconds, among: [nearest])
        case .frames: return frames(seconds, fps: rate ?? fps ?? 24)
        }
    }

    private func pick(_ seconds: Double, among lengths: [Double]) -> Answer {
        // The shorter of two that are equally near: it costs less.
        let nearest = lengths.sorted().min { abs($0 - seconds) < abs($1 - seconds) } ?? seconds
        let time = ClipTime(seconds: nearest)
        return nearest == seconds ? .exact(time) : .nearest(time)
    }

    private func frames(_ seconds: Double, fps: Double) -> Answer {
        let wanted = (seconds * fps).rounded() + Double(extra ?? 0)
        let count = Swift.min(Swift.max(wanted, min ?? 1), max ?? .infinity)
        // A clip of n frames with one that closes it lasts n − 1 intervals, which is how people count.
        let made = count == wanted ? seconds : (count - Double(extra ?? 0)) / fps
        let time = ClipTime(seconds: made, frames: Int(count))
        return count == wanted ? .exact(time) : .nearest(time)
    }

    /// What goes over the wire for a length.
    package func wire(_ time: ClipTime?) -> WireValue? {
        guard let time else { return nil }
        switch form {
        case .text: return .text(WireValue.number(time.seconds).description)
        case .textWithUnit: return .text(WireValue.number(time.seconds).description + "s")
        case .integer: return .number(time.seconds)
        case .frames: return time.frames.map { .integer(Int64($0)) }
        case .fixed: return nil
        }
    }

    /// The lengths that it makes, in words.
    package func range(fps rate: Double?) -> String {
        func plain(_ number: Double) -> String { WireValue.number((number * 10).rounded() / 10).description }
        if form == .fixed { return standard.map { "\(plain($0)) s" } ?? "a length of its own" }
        if let only {
            guard only.count > 1, let last = only.last else { return "\(only.map(plain).joined()) s" }
            return "\(only.dropLast().map(plain).joined(separator: ", ")) or \(plain(last)) s"
        }
        guard form == .frames else { return "\(plain(min ?? 1)) to \(max.map(plain) ?? "…") s" }
        let fps = rate ?? self.fps ?? 24
        let ends = [min ?? 1, max ?? 1].map { plain(($0 - Double(extra ?? 0)) / fps) }
        return "\(ends[0]) to \(ends[1]) s at \(plain(fps)) frames a second"
    }
}
