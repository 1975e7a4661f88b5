import KinoraCore

extension Draft {
    /// Motions of a face run by themselves from a confidence of 0.8, when asked from 0.5 at half amplitude.
    mutating func gateRegions() {
        var kept: [Op] = []
        for op in ops {
            guard MotionRegistry.sceneMotion(named: op.name)?.region == "face" else {
                kept.append(op)
                continue
            }
            let phrase = op.phrase ?? op.name
            switch faceConfidence {
            case ProgramCompiler.sure...: kept.append(op)
            case ProgramCompiler.likely...:
                var op = op
                op.amplitude *= 0.5
                kept.append(op)
                degrade(
                    phrase, "a face was found, but only with confidence \(Self.rounded(faceConfidence))",
                    "half the amplitude")
            case 0: degrade(phrase, "no face was found, and this motion starts from one", cameraInstead)
            default:
                degrade(
                    phrase,
                    "a face was found only with confidence \(Self.rounded(faceConfidence)), and this motion needs "
                        + "\(ProgramCompiler.likely)", cameraInstead)
            }
        }
        ops = kept
    }

    mutating func tellOfHair() {
        guard let hair = ops.first(where: { $0.name == WindHair.name }) else { return }
        degrade(
            hair.phrase ?? hair.name, "hair is not outlined yet", "a soft field around the head moves at half strength")
    }

    private var cameraInstead: String? { has(CameraPush.name) ? Self.words[CameraPush.name] : nil }

    private static func rounded(_ confidence: Double) -> Double { (confidence * 100).rounded(.down) / 100 }
}
