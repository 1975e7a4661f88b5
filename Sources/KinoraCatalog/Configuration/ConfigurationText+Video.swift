import KinoraCore
import Yams

extension ConfigurationText {
    /// The section `video`, of which kinora reads all.
    func video(_ section: Node?) throws -> Configuration.Video {
        var video = Configuration.Video()
        for entry in try entries(of: section, named: "video", among: ["default_model", "presets"]) {
            switch entry.name {
            case "default_model": video.defaultModel = try text(entry.value, named: "video.default_model", "a model")
            default: video.presets = try presets(entry.value)
            }
        }
        return video
    }

    private func presets(_ section: Node) throws -> [Preset] {
        guard let group = section.mapping else {
            throw trouble(at: section, "video.presets is \(section.kind)", hint: "it takes presets by name")
        }
        return try group.map { key, value in
            guard let name = key.string, !name.isEmpty, name.count <= 64 else {
                throw trouble(at: key, "a preset is named \(key.kind)", hint: "name it in 1 to 64 characters")
            }
            return try preset(value, named: name, at: key)
        }
    }

    private static let presetKeys = ["label", "prompt", "avoid", "use", "model", "seconds", "loop", "settings"]

    private func preset(_ section: Node, named name: String, at key: Node) throws -> Preset {
        let path = "video.presets.\(name)"
        var preset = Preset(name: name, prompt: MotionPrompt(), source: self.path)
        for (inner, value) in try entries(of: section, named: path, among: Self.presetKeys) {
            let named = "\(path).\(inner)"
            switch inner {
            case "label": preset.label = try text(value, named: named, "a label")
            case "prompt": preset.prompt.text = try text(value, named: named, "a prompt")
            case "avoid": preset.prompt.avoid = try text(value, named: named, "words")
            case "use": preset.use = try text(value, named: named, "a word")
            case "model": preset.model = try text(value, named: named, "a model")
            case "seconds": preset.seconds = try seconds(value, named: named)
            case "loop": preset.loop = try truth(value, named: named)
            default: preset.settings = try settings(value, named: named)
            }
        }
        guard !preset.prompt.text.isEmpty else {
            throw trouble(at: key, "\(path) has no prompt", hint: "add prompt: \"what moves, static camera\"")
        }
        return preset
    }

    private func seconds(_ value: Node, named name: String) throws -> Double {
        guard let seconds = value.float, Brief.secondsRange.contains(seconds) else {
            throw trouble(at: value, "\(name) is \(value.kind)", hint: "it takes a number from 1 to 30")
        }
        return seconds
    }

    private func truth(_ value: Node, named name: String) throws -> Bool {
        guard let truth = value.bool else {
            throw trouble(at: value, "\(name) is \(value.kind)", hint: "it takes true or false")
        }
        return truth
    }

    private func settings(_ value: Node, named name: String) throws -> [String: String] {
        guard let group = value.mapping else {
            throw trouble(
                at: value, "\(name) is \(value.kind)", hint: "it takes settings by key: { wind.degrees: 180 }")
        }
        var settings: [String: String] = [:]
        for (key, value) in group {
            guard let key = key.string, let text = value.scalar?.string, !value.isNothing else {
                throw trouble(
                    at: value, "\(name) holds \(value.kind)", hint: "a setting is a key and a number or a word")
            }
            settings[key] = text
        }
        return settings
    }
}
