import KinoraCore

/// A program in the making.
struct Draft: Sendable {
    let wish: Wish
    let reading: PromptReading
    /// The surest face.
    let face: Region?
    var ops: [Op] = []
    var degraded: [Degradation] = []
    var loop: Bool
    /// Motions that must not run.
    var banned: Set<String> = []
    /// The camera shall move, it is not said how.
    var cameraAsked: Manner?
    var restraints: [Meaning.Scope] = []
    /// What could not be done as asked; told when it is known what is done in its place.
    var shortfalls: [(saying: PromptReading.Saying, shortfall: Shortfall)] = []

    init(_ wish: Wish, reading: PromptReading) {
        self.wish = wish
        self.reading = reading
        face = wish.regions.filter { $0.label == "face" }.max { $0.confidence < $1.confidence }
        loop = wish.loop
    }

    /// How sure it is that there is a face; 0 without one.
    var faceConfidence: Double { face?.confidence ?? 0 }

    func has(_ name: String) -> Bool { ops.contains { $0.name == name } }

    var hasScene: Bool { ops.contains { !$0.name.hasPrefix("camera.") } }

    mutating func degrade(_ phrase: String, _ reason: String, _ substitute: String? = nil) {
        let entry = Degradation(phrase: phrase, reason: reason, substitute: substitute)
        if !degraded.contains(entry) { degraded.append(entry) }
    }

    /// Adds a motion nobody asked for in words, if it may run.
    mutating func add(_ name: String, amplitude: Double = 1, phrase: String? = nil) {
        guard !banned.contains(name), !has(name), MotionRegistry.phrases.contains(where: { $0.name == name }) else {
            return
        }
        if MotionRegistry.sceneMotion(named: name)?.region == "face", faceConfidence < ProgramCompiler.sure { return }
        ops.append(reading.manner.applied(to: Op(name: name, phrase: phrase, amplitude: amplitude)))
    }
}

extension Manner {
    /// What a camera that goes somewhere makes of it.
    var travel: Double? { amplitude ?? speed }

    func applied(to op: Op) -> Op {
        var op = op
        if ProgramCompiler.travels.contains(op.name) {
            op.amplitude *= travel ?? 1
        } else if op.name != CameraStatic.name {
            op.amplitude *= amplitude ?? 1
            op.speed *= speed ?? 1
        }
        return op
    }
}
