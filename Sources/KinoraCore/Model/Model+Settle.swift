/// A wish in the words of a model, whoever sells it.
package struct SettledWish: Hashable, Sendable {
    /// What was chosen, and the usual values of the rest.
    package var values: [String: WireValue]
    /// The names of those that were chosen.
    package var chosen: Set<String>
    /// Where the wish is met in another way than asked.
    package var notes: [String]
}

extension Model {
    /// Reads a wish: every value is one that the model takes, and nothing was asked that it cannot do at all.
    /// - Throws: a ``Misfit`` that names the value and the range.
    package func settle(_ wish: OrderWish, still shape: StillShape?) throws(Misfit) -> SettledWish {
        var settled = SettledWish(values: [:], chosen: [], notes: [])
        for setting in settings { settled.values[setting.name] = setting.standard }
        for (name, typed) in wish.settings.sorted(by: { $0.key < $1.key }) {
            guard let setting = setting(name) else { throw unknown(name) }
            settled.choose(name, try setting.read(typed, for: id))
        }
        try settle(option: "resolution", wish.resolution, in: &settled)
        try settle(option: "fps", wish.fps.map(String.init), in: &settled)
        try settleLoop(wish, in: &settled)
        try settleSound(wish, in: &settled)
        try checkWords(wish.prompt, notes: &settled.notes)
        try checkPictures(wish, shape)
        return settled
    }

    /// An option that some models have no say in: then the model decides, and the person is told.
    private func settle(option: String, _ typed: String?, in settled: inout SettledWish) throws(Misfit) {
        guard let typed else { return }
        guard let setting = setting(option) else {
            settled.notes.append("\(id) chooses its own \(option); --\(option) \(typed) is not passed on")
            return
        }
        settled.choose(option, try setting.read(typed, for: id))
    }

    private func settleLoop(_ wish: OrderWish, in settled: inout SettledWish) throws(Misfit) {
        guard wish.loop else { return }
        guard loops else { throw Misfit("\(id) makes no loops", "see kinora models --for loop") }
        if setting("loop") != nil { settled.choose("loop", .flag(true)) }
    }

    private func settleSound(_ wish: OrderWish, in settled: inout SettledWish) throws(Misfit) {
        if wish.sound {
            guard sound != .never else { throw Misfit("\(id) makes no sound", "see kinora models --for sound") }
            if setting("sound") != nil { settled.choose("sound", .flag(true)) }
        } else if sound == .always {
            settled.notes.append("\(id) always makes sound")
        }
    }

    private func checkWords(_ words: MotionPrompt, notes: inout [String]) throws(Misfit) {
        let count = words.text.count
        if prompt.need == .never {
            if count > 0 { notes.append("\(id) takes no words: what moves is its own choice") }
            return
        }
        if count == 0, prompt.need == .always {
            throw Misfit("\(id) needs a prompt", "say what should move, in quotes", code: .badPrompt)
        }
        if count > 0, let least = prompt.min, count < least {
            throw Misfit(
                "the prompt has \(count) characters; \(id) wants \(least) or more", "say a little more",
                code: .badPrompt)
        }
        if let most = prompt.max, count > most {
            throw Misfit(
                "the prompt has \(count) characters; \(id) takes \(most) at most", "say it in fewer words",
                code: .badPrompt)
        }
    }

    private func checkPictures(_ wish: OrderWish, _ shape: StillShape?) throws(Misfit) {
        if let still {
            guard wish.stillPath != nil else { throw Misfit("\(id) needs a still", "name a picture") }
            if let shape, let objection = still.objection(to: shape, by: id) { throw objection }
        } else if wish.stillPath != nil {
            throw Misfit("\(id) works from words alone", "leave the still out, or choose another model")
        }
        if wish.endStillPath != nil, endStill == .never {
            throw Misfit("\(id) takes no --end-still", "leave it out, or choose another model: kinora models")
        }
        if wish.endStillPath == nil, endStill == .always {
            throw Misfit("\(id) needs a picture of the end too", "type --end-still end.jpg")
        }
    }

    /// A name that the model does not know, and the one that was meant, if that can be told.
    private func unknown(_ name: String) -> Misfit {
        let options = ["seconds", "seed", "prompt", "avoid", "still", "end_still", "end-still", "provider"]
        if options.contains(name) { return Misfit("\(name) is no setting of \(id)", "it has an option of its own") }
        let known = settings.map(\.name)
        let spelled = offers.lazy.flatMap(\.wire).first { $0.value.to == name }?.key
        if let spelled, known.contains(spelled) {
            return Misfit("\(id) has no setting \(name)", "it is called \(spelled) here: --set \(spelled)=…")
        }
        if let offer = offers.first(where: { $0.forbid.contains(name) }) {
            return Misfit("\(id) does not take \(name) (\(offer.engine))", "leave it out; see kinora models show \(id)")
        }
        let hint = Suggestion.nearest(to: name, among: known).map { "did you mean \($0)?" }
        return Misfit(
            "\(id) has no setting \(name)",
            hint ?? (known.isEmpty ? "it has none" : "there are \(known.joined(separator: ", "))"))
    }
}

extension SettledWish {
    fileprivate mutating func choose(_ name: String, _ value: WireValue) {
        values[name] = value
        chosen.insert(name)
    }
}
