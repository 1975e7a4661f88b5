import KinoraCore

extension Draft {
    /// What moves though no word asked for it.
    mutating func addDefaults() {
        for (_, shortfall) in shortfalls {
            let scene = shortfall.substitutes.filter { !$0.hasPrefix("camera.") }
            // Of overlays and lights one is enough.
            let afloat = scene.filter { $0.hasPrefix("overlay.") || $0.hasPrefix("light.") }
            if !afloat.contains(where: has), let first = afloat.first(where: Self.exists) { add(first) }
            for name in scene where !afloat.contains(name) { add(name) }
        }
        if asksNothing {
            live(head: restraints.isEmpty)
        } else if !hasScene, shortfalls.isEmpty, has(CameraStatic.name) {
            // A still camera on a still picture would be no clip at all.
            live(head: false)
        }
        followWind()
    }

    /// No motion was asked for by name.
    private var asksNothing: Bool {
        !reading.sayings.contains { saying in
            switch saying.meaning {
            case .motion, .anyCamera: !saying.negated
            case .shortfall: true
            case .life, .loop, .restraint, .hold, .nothing: false
            }
        }
    }

    private static func exists(_ name: String) -> Bool { MotionRegistry.sceneMotion(named: name) != nil }

    private mutating func live(head: Bool) {
        add(BodyBreath.name)
        add(BodySway.name)
        if head { add(HeadTurn.name) }
        if wish.vegetation >= ProgramCompiler.sure { add(WindFoliage.name, amplitude: Manner.less) }
    }

    /// Wind that blows on one thing blows on leaves too; wind that is named alone takes hair along.
    private mutating func followWind() {
        guard let wind = ops.first(where: { $0.name.hasPrefix("wind.") }) else { return }
        if wish.vegetation >= ProgramCompiler.sure, wind.phrase != nil {
            add(WindFoliage.name, amplitude: Manner.less)
        }
        if wind.name == WindFoliage.name, let phrase = wind.phrase, Self.meant(by: wind.name, phrase).count > 1 {
            add(WindHair.name, amplitude: wind.amplitude, phrase: phrase)
        }
    }

    /// Says why something is not done as asked, now that it is known what is done in its place.
    mutating func tellShortfalls() {
        for (saying, shortfall) in shortfalls {
            let instead = shortfall.substitutes.filter(has).compactMap { Self.words[$0] }
            degrade(saying.phrase, shortfall.reason, Self.list(instead))
        }
        if reading.sayings.isEmpty, !reading.isEmpty, reading.manner.isPlain {
            let instead = ops.compactMap { Self.words[$0.name] }
            degraded = []
            degrade(wish.prompt.text.trimmed, "the embedded engine knows no motion in these words", Self.list(instead))
        }
        if !hasScene, has(CameraStatic.name) {
            let phrase = ops.lazy.compactMap(\.phrase).first ?? (reading.isEmpty ? CameraStatic.name : wish.prompt.text)
            degrade(
                phrase.trimmed, "nothing in this picture was asked or found to move, so the clip stands still"
            )
        }
    }

    private static func list(_ words: [String]) -> String? {
        guard let last = words.last else { return nil }
        return words.count == 1 ? last : words.dropLast().joined(separator: ", ") + " and " + last
    }

    /// What motions are called when they stand in for something.
    static let words = [
        CameraPush.name: "a slow push", CameraPull.name: "a slow pull", CameraTrack.name: "a slide without depth",
        CameraStatic.name: "a still camera", CameraHandheld.name: "a handheld camera", BodyBreath.name: "breathing",
        BodySway.name: "a light sway", HeadTurn.name: "a small turn of the head", WindFoliage.name: "wind in leaves",
        WindCloth.name: "wind in cloth", WindHair.name: "wind in hair", "overlay.mist": "drifting mist",
        "overlay.fog": "drifting fog",
        "overlay.embers": "rising embers", "light.flicker": "flickering light",

    ]
}

extension String {
    fileprivate var trimmed: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
