import KinoraCore

/// One key of `--set key=value`.
package struct Setting: Sendable, Hashable {
    package let key: String
    /// `×` for factors, `°`, `share` of the frame's width.
    package let unit: String
    package let range: ClosedRange<Double>
    package let meaning: String
    let target: Target

    enum Target: Sendable, Hashable {
        /// Multiplies the amplitude of motions whose names start so.
        case amount(String)
        case speed(String)
        /// Sets a parameter of these motions.
        case parameter(String, of: [String])
        case focusX, focusY
    }

    package static let all: [Setting] = [
        Setting("amount", "×", 0...2, "how much everything moves", .amount("")),
        Setting("speed", "×", 0.25...4, "how fast everything but the camera moves", .speed("")),
        Setting("camera.amount", "×", 0...2, "how far the camera goes, how much a hand shakes", .amount("camera.")),
        Setting(
            "camera.zoom", "share", 0...0.5, "how far a push or pull goes",
            .parameter("zoom", of: [CameraPush.name, CameraPull.name])),
        Setting(
            "camera.travel", "share", 0...0.25, "how far a slide goes", .parameter("travel", of: [CameraTrack.name])),
        Setting(
            "camera.degrees", "°", 0...360, "where a slide goes: 0 right, 90 up",
            .parameter("degrees", of: [CameraTrack.name])),
        Setting("focus.x", "share", 0...1, "what the camera goes towards, from the left", .focusX),
        Setting("focus.y", "share", 0...1, "the same from the top", .focusY),
        Setting("wind.strength", "×", 0...2, "how strong the wind is", .amount("wind.")),
        Setting("wind.speed", "×", 0.25...4, "how quickly gusts follow one another", .speed("wind.")),
        Setting(
            "wind.degrees", "°", 0...360, "where the wind blows to: 0 right, 90 up",
            .parameter("degrees", of: [WindFoliage.name, WindCloth.name, WindHair.name])),
        Setting("breath.amount", "×", 0...2, "how deep breaths are", .amount(BodyBreath.name)),
        Setting("sway.amount", "×", 0...2, "how much the body sways", .amount(BodySway.name)),
        Setting("head.degrees", "°", 0...4, "how far the head turns", .parameter("degrees", of: [HeadTurn.name])),
        Setting("light.amount", "×", 0...2, "how much the light changes", .amount("light.")),
        Setting("overlay.amount", "×", 0...2, "how dense fog, snow, rain and dust are", .amount("overlay.")),
    ]

    private init(_ key: String, _ unit: String, _ range: ClosedRange<Double>, _ meaning: String, _ target: Target) {
        self.key = key
        self.unit = unit
        self.range = range
        self.meaning = meaning
        self.target = target
    }

    /// In the order of the table.
    /// - Throws: ``KinoraError`` `.usage`
    static func read(_ texts: [String: String]) throws(KinoraError) -> [(setting: Setting, value: Double)] {
        for key in texts.keys.sorted() where !all.contains(where: { $0.key == key }) {
            let keys = all.map(\.key)
            throw KinoraError(
                .usage, "there is no setting “\(key)”",
                hint: Suggestion.nearest(to: key, among: keys).map { "did you mean \($0)?" }
                    ?? "settings are \(keys.joined(separator: ", "))")
        }
        var values: [(setting: Setting, value: Double)] = []
        for setting in all {
            guard let text = texts[setting.key] else { continue }
            values.append((setting, try setting.value(text)))
        }
        return values
    }

    private func value(_ text: String) throws(KinoraError) -> Double {
        let plain = text.allSatisfy { $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }
        guard plain, let value = Double(text), range.contains(value) else {
            throw KinoraError(
                .usage, "\(key) cannot be “\(text.prefix(40))”",
                hint: "give a number from \(Self.written(range.lowerBound)) to \(Self.written(range.upperBound))")
        }
        return value
    }

    private static func written(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }

    /// A focus asked for by hand; the coordinate that is not given is the middle.
    static func focus(_ settings: [(setting: Setting, value: Double)]) -> MotionProgram.Focus? {
        let x = settings.first { $0.setting.target == .focusX }?.value
        let y = settings.first { $0.setting.target == .focusY }?.value
        return x == nil && y == nil ? nil : MotionProgram.Focus(x: x ?? 0.5, y: y ?? 0.5)
    }
}

extension Draft {
    /// Settings go over what words decided. One that no motion of the program reads is told.
    mutating func apply(_ settings: [(setting: Setting, value: Double)]) {
        for (setting, value) in settings {
            var read = false
            for i in ops.indices where ops[i].name != CameraStatic.name {
                switch setting.target {
                case .amount(let prefix) where ops[i].name.hasPrefix(prefix): ops[i].amplitude *= value
                case .speed(let prefix) where ops[i].name.hasPrefix(prefix): ops[i].speed *= value
                case .parameter(let name, let motions) where motions.contains(ops[i].name):
                    ops[i].parameters[name] = value
                case .focusX, .focusY: break
                default: continue
                }
                read = true
            }
            let isFocus = setting.target == .focusX || setting.target == .focusY
            if !read, !isFocus { degrade("\(setting.key)=\(value)", "no motion of this clip reads this setting") }
        }
    }
}
