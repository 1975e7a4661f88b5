import KinoraCore

/// Prompt → motions.
package enum ProgramCompiler {
    /// - Throws: ``KinoraError`` `.usage` for a setting that does not exist or has a wrong value.
    package static func compile(_ wish: Wish) throws -> MotionPlan {
        var ops = [Op(name: CameraPush.name)]
        let face = wish.regions.contains { $0.label == "face" && $0.confidence >= 0.8 }
        if face { ops += [BodyBreath.name, BodySway.name, HeadTurn.name].map { Op(name: $0) } }
        if wish.vegetation >= 0.8 { ops.append(Op(name: WindFoliage.name, amplitude: 0.6)) }
        let text = PromptText(wish.prompt.text)
        for motion in MotionRegistry.phrases {
            for phrase in motion.phrases {
                for piece in text.pieces where Pattern(phrase).match(piece.words) != nil {
                    guard !ops.contains(where: { $0.name == motion.name }) else { continue }
                    ops.append(Op(name: motion.name, parameters: phrase.parameters))
                }
            }
        }
        if ops.contains(where: { $0.name == CameraStatic.name }) {
            ops.removeAll { $0.name.hasPrefix("camera.") && $0.name != CameraStatic.name }
        }
        return MotionPlan(ops: ops, loop: wish.loop, degraded: [])
    }
}

extension MotionRegistry {
    /// Names and words of all motions, the camera's first.
    static var phrases: [(name: String, phrases: [Phrase])] {
        camera.map { ($0.name, $0.phrases) } + scene.map { ($0.name, $0.phrases) }
    }
}
