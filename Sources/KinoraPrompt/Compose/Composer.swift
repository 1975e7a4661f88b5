package import KinoraCore

/// Puts a prompt together: who stays the same, what moves, what the camera does, the surroundings, the style, and what
/// to keep away from.
///
/// What was given by name comes first, then what the text says, then what the preset says of parts that are still
/// open, then what stands for nothing said. A preset adds its motion to motion that was asked for, but no second
/// camera.
package enum Composer {
    package static func compose(_ wish: CompositionWish, for traits: ModelTraits = .generative) -> Composition {
        var parts = given(wish)
        if let preset = wish.preset { fill(&parts, from: preset) }
        let reading = Reading(MotionPrompt(Composition(parts: parts).prompt.text))
        let standards = Standards(reading)
        for kind in Composition.Kind.allCases where traits.invents && !parts.contains(where: { $0.kind == kind }) {
            if let part = standards.part(kind) { parts.append(part) }
        }
        if traits.invents, parts.contains(where: { $0.kind == .avoid && $0.origin != .standard }) {
            parts.append(contentsOf: standards.part(.avoid).map { [$0] } ?? [])
        }
        if !traits.readsAvoid { parts.removeAll { $0.kind == .avoid } }
        return Composition(parts: ordered(parts))
    }

    private static func given(_ wish: CompositionWish) -> [Composition.Part] {
        var parts: [Composition.Part] = []
        for kind in Composition.Kind.allCases {
            if let text = wish.parts[kind].map(trimmed), !text.isEmpty { parts.append(.init(kind, text, .option)) }
        }
        for clause in Reading(MotionPrompt(wish.text)).composedClauses {
            parts.append(.init(clause.kind, clause.text, .text))
        }
        let avoid = trimmed(wish.avoid)
        if !avoid.isEmpty { parts.append(.init(.avoid, avoid, .option)) }
        return parts
    }

    private static func fill(_ parts: inout [Composition.Part], from preset: Preset) {
        let said = Set(parts.map(\.kind))
        for clause in Reading(preset.prompt).composedClauses where clause.kind == .motion || !said.contains(clause.kind)
        {
            parts.append(.init(clause.kind, clause.text, .preset(preset.name)))
        }
        let avoid = trimmed(preset.prompt.avoid)
        if !avoid.isEmpty { parts.append(.init(.avoid, avoid, .preset(preset.name))) }
    }

    private static func ordered(_ parts: [Composition.Part]) -> [Composition.Part] {
        Composition.Kind.allCases.flatMap { kind in parts.filter { $0.kind == kind } }
    }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
