import KinoraCore

extension Draft {
    /// One camera: still, or at most one zoom, one slide and a hand. What was named first stays.
    mutating func chooseCamera() {
        let asked = ops.filter { $0.name.hasPrefix("camera.") }
        ops.removeAll { $0.name.hasPrefix("camera.") }
        var kept: [Op] = []
        for op in ranked(asked) {
            guard let rival = kept.first(where: { Self.exclude($0.name, op.name) }) else {
                kept.append(op)
                continue
            }
            if op.name == CameraStatic.name, rival.name == op.name { continue }
            degrade(op.phrase ?? op.name, "it excludes “\(rival.phrase ?? rival.name)”, and a clip has one camera")
        }
        if kept.isEmpty { kept = [defaultCamera()] }
        // "slow camera moves: a push-in, a pan"
        for i in kept.indices where kept[i].phrase != nil && kept[i].amplitude == 1 && kept[i].speed == 1 {
            kept[i] = cameraAsked?.applied(to: kept[i]) ?? kept[i]
        }
        ops = kept + ops
    }

    /// A bare "static" may speak of anything; it gives way to a camera move that is named.
    private func ranked(_ asked: [Op]) -> [Op] {
        func isWeak(_ op: Op) -> Bool { op.name == CameraStatic.name && op.phrase?.lowercased() == "static" }
        return asked.filter { !isWeak($0) } + asked.filter(isWeak)
    }

    private static func exclude(_ a: String, _ b: String) -> Bool {
        let zooms: Set<String> = [CameraPush.name, CameraPull.name]
        return a == b || a == CameraStatic.name || b == CameraStatic.name || (zooms.contains(a) && zooms.contains(b))
    }

    /// A slow push: with no prompt at 6 %, with a prompt that does not speak of the camera at 60 % of that.
    private func defaultCamera() -> Op {
        guard !banned.contains(CameraPush.name) else { return Op(name: CameraStatic.name) }
        let manner = (cameraAsked ?? Manner()).filled(from: reading.manner)
        return Op(name: CameraPush.name, amplitude: manner.travel ?? (reading.isEmpty ? 1 : Manner.less))
    }
}
