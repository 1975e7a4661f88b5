extension ModelSetting {
    /// What a person typed, as a value that the model takes.
    /// - Throws: a ``Misfit`` that names the range and what was given.
    package func read(_ typed: String, for model: String) throws(Misfit) -> WireValue {
        guard let value = value(of: typed), allows(value) else {
            throw Misfit(
                "\(name) \(range) for \(model); you gave \(typed.isEmpty ? "nothing" : typed)",
                "type --set \(name)=\(example)")
        }
        return value
    }

    private func value(of typed: String) -> WireValue? {
        switch kind {
        case .integer: Int64(typed).map(WireValue.integer)
        case .number: Double(typed).flatMap { $0.isFinite ? .number($0) : nil }
        case .flag:
            ["true": true, "yes": true, "on": true, "false": false, "no": false, "off": false][typed]
                .map(WireValue.flag)
        case .text: typed.isEmpty ? nil : .text(typed)
        case .choice: .text(typed)
        case .weights: Self.weights(typed)
        }
    }

    private static func weights(_ typed: String) -> WireValue? {
        var files: [WireValue] = []
        for part in typed.split(separator: ",", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "*", omittingEmptySubsequences: false)
            guard let path = halves.first, path.hasPrefix("https://"), halves.count <= 2 else { return nil }
            guard let scale = halves.count == 2 ? Double(halves[1]) : 1, scale.isFinite else { return nil }
            files.append(.object(["path": .text(String(path)), "scale": .number(scale)]))
        }
        return .list(files)
    }

    /// Whether the model takes this value.
    package func allows(_ value: WireValue) -> Bool {
        switch kind {
        case .integer:
            if case .integer(let whole) = value { contains(Double(whole)) } else { false }
        case .number: value.number.map(contains) ?? false
        case .flag: value.flag != nil
        case .text: value.text != nil
        case .choice: value.text.map(values.contains) ?? false
        case .weights: value.list != nil
        }
    }

    private func contains(_ number: Double) -> Bool {
        if let min, isMinExcluded ? number <= min : number < min { return false }
        return max.map { number <= $0 } ?? true
    }

    /// The values that it takes, as a sentence goes on after its name: `1–10`, `is 480p or 720p`.
    package var range: String {
        switch kind {
        case .flag: return "is true or false"
        case .text: return "is text"
        case .weights: return "is URL*strength, several with commas between"
        case .choice:
            guard values.count > 1, let last = values.last else { return "is \(values.joined())" }
            return "is \(values.dropLast().joined(separator: ", ")) or \(last)"
        case .integer, .number:
            func plain(_ number: Double) -> String { WireValue.number(number).description }
            let what = kind == .integer ? "a whole number" : "a number"
            switch (min, max) {
            case (let low?, let high?): return "\(isMinExcluded ? "above " : "")\(plain(low))–\(plain(high))"
            case (let low?, nil): return "is \(what) from \(plain(low))"
            case (nil, let high?): return "is \(what) up to \(plain(high))"
            case (nil, nil): return "is \(what)"
            }
        }
    }

    /// Something that would be taken.
    private var example: String {
        if let standard { return standard.description }
        switch kind {
        case .integer, .number: return WireValue.number(max ?? min ?? 1).description
        case .flag: return "true"
        case .text: return "…"
        case .choice: return values.first ?? ""
        case .weights: return "https://…*0.8"
        }
    }
}
