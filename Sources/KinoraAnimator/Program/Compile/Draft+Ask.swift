import KinoraCore

extension Draft {
    /// Takes in what the prompt says.
    mutating func ask() {
        for saying in reading.sayings {
            switch saying.meaning {
            case .motion(let name):
                if saying.negated { banned.formUnion(Self.meant(by: name, saying.phrase)) } else { ask(name, saying) }
            case .shortfall(let shortfall):
                if !saying.negated { shortfalls.append((saying, shortfall)) }
            case .anyCamera:
                if saying.negated {
                    ops.append(Op(name: CameraStatic.name, phrase: saying.phrase))
                } else {
                    cameraAsked = cameraAsked ?? saying.manner
                }
            case .loop: loop = loop || !saying.negated
            case .restraint(let scope): restraints.append(scope)
            case .life: break
            case .hold(let names): if !saying.negated { banned.formUnion(names) }
            case .nothing: break
            }
        }
        shortfalls = shortfalls.filter { saying, shortfall in !(shortfall.yields && isAnswered(saying)) }
        for phrase in reading.unknown {
            degrade(phrase, "the embedded engine knows no such motion")
        }
    }

    /// Whether a light or an overlay was asked with some of the same words.
    private func isAnswered(_ saying: PromptReading.Saying) -> Bool {
        reading.sayings.contains { other in
            saying.meaning.yields(to: other.meaning) && !other.negated && other.clause == saying.clause
                && !Set(other.words).isDisjoint(with: saying.words)
        }
    }

    /// One motion asked in words. Asked again, it is the same motion: how and where are filled in.
    private mutating func ask(_ name: String, _ saying: PromptReading.Saying) {
        let plain = saying.manner.isPlain
        let op = saying.manner.filled(from: reading.manner)
            .applied(to: Op(name: name, phrase: saying.phrase, parameters: saying.parameters))
        guard let i = ops.firstIndex(where: { $0.name == name && Self.agree($0.parameters, op.parameters) }) else {
            if let rival = ops.first(where: { $0.name == name }), !name.hasPrefix("camera.") {
                degrade(saying.phrase, "it excludes “\(rival.phrase ?? rival.name)”, and both cannot run at once")
            } else {
                ops.append(op)
            }
            return
        }
        ops[i].parameters.merge(op.parameters) { first, _ in first }
        if !plain, ops[i].amplitude == 1, ops[i].speed == 1 {
            ops[i].amplitude = op.amplitude
            ops[i].speed = op.speed
        }
    }

    private static func agree(_ a: [String: Double], _ b: [String: Double]) -> Bool {
        a.allSatisfy { key, value in b[key].map { $0 == value } ?? true }
    }

    /// Motions that "no …" or an avoided word speaks of: "wind" is all wind, "zoom" goes both ways.
    static func meant(by name: String, _ phrase: String) -> Set<String> {
        switch name {
        case WindFoliage.name where PromptText(phrase).pieces.allSatisfy({ $0.words.allSatisfy(isWind) }):
            [WindFoliage.name, WindCloth.name, WindHair.name]
        case CameraPush.name, CameraPull.name:
            phrase.lowercased().contains("zoom") ? [CameraPush.name, CameraPull.name] : [name]
        default: [name]
        }
    }

    private static let wind = Pattern.Slot("\(Words.wind)").words
    private static func isWind(_ word: Word) -> Bool { wind.contains(word.plain) }

    /// Takes in what shall be kept away from. It wins over the prompt, but for a still camera: "static" among what
    /// to avoid means a frozen clip.
    mutating func avoid(_ reading: PromptReading) {
        var names: Set<String> = []
        var holdCamera = false
        for saying in reading.sayings {
            switch saying.meaning {
            case .motion(CameraStatic.name): break
            case .motion(let name): names.formUnion(Self.meant(by: name, saying.phrase))
            case .anyCamera: holdCamera = true
            case .hold, .shortfall, .loop, .life, .restraint, .nothing: break
            }
        }
        if holdCamera { names.formUnion(MotionRegistry.camera.map { $0.name }.filter { $0 != CameraStatic.name }) }
        for op in ops where names.contains(op.name) {
            degrade(op.phrase ?? op.name, "it is also among what to avoid")
        }
        ops.removeAll { names.contains($0.name) }
        banned.formUnion(names)
        if holdCamera {
            cameraAsked = nil
            if !has(CameraStatic.name) { ops.append(Op(name: CameraStatic.name)) }
        }
    }
}
