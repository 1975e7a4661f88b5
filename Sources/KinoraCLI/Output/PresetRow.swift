import KinoraCore

/// One line of `kinora presets`.
struct PresetRow {
    var preset: Preset
    /// What the built-in engine would not do as asked; an error for a setting that it does not have.
    var shortfalls: Result<[Degradation], any Error>

    /// What the built-in engine makes of it.
    private var embedded: String {
        switch shortfalls {
        case .success(let shortfalls): shortfalls.isEmpty ? "whole" : "part"
        case .failure: "no"
        }
    }

    private var missing: [String] {
        switch shortfalls {
        case .success(let shortfalls): shortfalls.map { "\($0)" }
        case .failure(let error): ["\(error)"]
        }
    }

    func lines(width: Int) -> [String] {
        let gap = String(repeating: " ", count: max(1, width - preset.name.count))
        let engines =
            switch embedded {
            case "whole": "built in, or any model that reads prompts"
            case "part": "any model that reads prompts; built in only in part"
            default: "any model that reads prompts; not built in"
            }
        return [
            "\(preset.name)\(gap)\(preset.label): \(preset.prompt.text)",
            String(repeating: " ", count: width) + engines,
        ]
    }

    var json: JSONValue {
        .object([
            ("name", .text(preset.name)),
            ("label", .text(preset.label)),
            ("use", .optional(preset.use)),
            ("prompt", .text(preset.prompt.text)),
            ("avoid", .text(preset.prompt.avoid)),
            ("model", .optional(preset.model)),
            ("seconds", preset.seconds.map { .number($0) } ?? .null),
            ("loop", .bool(preset.loop)),
            ("settings", .object(preset.settings.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) })),
            ("source", .optional(preset.source)),
            ("embedded", .object([("does", .text(embedded)), ("missing", .list(missing.map { .text($0) }))])),
        ])
    }
}
