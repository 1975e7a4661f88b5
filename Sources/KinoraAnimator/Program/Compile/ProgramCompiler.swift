import KinoraCore

/// Prompt → motions.
///
/// | Said | Done |
/// |---|---|
/// | nothing | push 6 %; breath, sway and a head turn with a sure face; leaves at 60 % where there surely are some |
/// | nothing of the camera | a push at 60 % of that |
/// | a still camera and nothing else | what lives in the picture lives: breath and sway, leaves |
/// | two cameras that exclude each other | the first, and a word about the other |
/// | what the engine cannot do | a word why, and the nearest thing it can do |
/// | the same thing in the prompt and in what to avoid | it does not run, and a word about it |
package enum ProgramCompiler {
    /// From here a region moves by itself.
    package static let sure = 0.8
    /// From here it moves when asked, at half amplitude.
    package static let likely = 0.5

    /// Cameras that take the whole clip to go somewhere: their speed is how far they go.
    static let travels: Set<String> = [CameraPush.name, CameraPull.name, CameraTrack.name]

    /// - Throws: ``KinoraError`` `.usage` for a setting that does not exist or has a wrong value.
    package static func compile(_ wish: Wish) throws -> MotionPlan {
        let settings = try Setting.read(wish.settings)
        var draft = Draft(wish, reading: PromptReading(wish.prompt.text))
        draft.ask()
        draft.avoid(PromptReading(wish.prompt.avoid))
        draft.takeOverCamera()
        draft.chooseCamera()
        draft.gateRegions()
        draft.addDefaults()
        draft.restrain()
        draft.tellOfHair()
        draft.tellShortfalls()
        draft.apply(settings)
        return draft.plan(focus: Setting.focus(settings))
    }
}

extension Draft {
    /// A camera move that is not there yet has another camera move in its place.
    mutating func takeOverCamera() {
        guard !ops.contains(where: { $0.name.hasPrefix("camera.") }) else { return }
        let move = shortfalls.first { $0.shortfall.substitutes.contains(CameraTrack.name) }
        if let move, !banned.contains(CameraTrack.name) {
            let manner = move.saying.manner.filled(from: reading.manner)
            ops.append(manner.applied(to: Op(name: CameraTrack.name, parameters: move.saying.parameters)))
        }
    }

    /// "minimal movement".
    mutating func restrain() {
        for i in ops.indices {
            let camera = ops[i].name.hasPrefix("camera.")
            let body = ops[i].name.hasPrefix("body.") || ops[i].name.hasPrefix("head.")
            let meant = restraints.contains { $0 == .all || ($0 == .camera && camera) || ($0 == .body && body) }
            if meant { ops[i].amplitude *= Manner.less }
        }
    }

    /// The camera's motions first, then the scene's in the order of the registry.
    func plan(focus: MotionProgram.Focus?) -> MotionPlan {
        let order = MotionRegistry.phrases.map(\.name)
        let sorted = order.flatMap { name in ops.filter { $0.name == name } }
        return MotionPlan(ops: sorted.map(\.limited), loop: loop, focus: focus, degraded: degraded)
    }
}

extension MotionRegistry {
    /// Names and words of all motions, the camera's first.
    static var phrases: [(name: String, phrases: [Phrase])] {
        camera.map { ($0.name, $0.phrases) } + scene.map { ($0.name, $0.phrases) }
    }
}
