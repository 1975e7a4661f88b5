import KinoraVision

/// Which way the air moves across the picture, −1…1; the same as the wind motions have it.
enum WindSide {
    static func of(_ op: Op, scene: Scene) -> Double {
        if let degrees = op.parameters["degrees"] { return Exact.cosine(degrees / 360) }
        return CounterHash(seed: scene.seed, stream: 0x5749_4e44).unit(0) < 0.5 ? 1 : -1
    }
}
