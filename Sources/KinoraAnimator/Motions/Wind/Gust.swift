import KinoraVision

/// The wind all wind motions share: a front that crosses the frame.
///
/// g(t, s) = 0.5 + 0.35 sin τ(t − s) + 0.15 sin(τ(2t − 1.6 s) + 1.3), where s is the way downwind in `scale`s and t
/// counts turns of `period` seconds. As sums of products of time and place it is five bases.
struct Gust {
    /// Seconds from one front to the next at normal speed.
    static let period = 3.0

    let direction: SIMD2<Float>
    private let downwind: Plane
    private let period: Double

    /// - Parameter op: `degrees` of the wind (where it blows to: 0 right, 90 up; default 0 or 180 by seed).
    init(_ op: Op, scene: Scene) {
        let degrees =
            op.parameters["degrees"] ?? (CounterHash(seed: scene.seed, stream: 0x5749_4e44).unit(0) < 0.5 ? 8 : 172)
        let (dx, dy) = (Exact.cosine(degrees / 360), -Exact.sine(degrees / 360))
        direction = SIMD2(Float(dx), Float(dy))
        // The front runs on beyond what is straight: a little noise bends it.
        let bend = scene.noise(stream: 0x6265_6e64, size: scene.width * 0.22)
        let scale = scene.width * 0.9
        var way = scene.grid.plane { x, y in Float((x * dx + y * dy) / scale) }
        for i in way.values.indices { way.values[i] += 0.10 * bend.values[i] }
        downwind = way
        period = Self.period / op.speed
    }

    /// Bases of `amplitude · g` along the wind.
    func bases(_ amplitude: Plane) -> [WarpBasis] {
        let period = period
        func field(_ value: (Double) -> Double) -> Plane {
            amplitude.combined(with: downwind) { a, s in a == 0 ? 0 : a * Float(value(Double(s))) }
        }
        return [
            WarpBasis(amplitude, along: direction) { _ in 0.5 },
            WarpBasis(field { 0.35 * Exact.cosine($0) }, along: direction) {
                Float(Exact.sine($0.turns(period: period)))
            },
            WarpBasis(field { -0.35 * Exact.sine($0) }, along: direction) {
                Float(Exact.cosine($0.turns(period: period)))
            },
            WarpBasis(field { 0.15 * Exact.cosine(1.6 * $0 - 0.2069) }, along: direction) {
                Float(Exact.sine(2 * $0.turns(period: period)))
            },
            WarpBasis(field { -0.15 * Exact.sine(1.6 * $0 - 0.2069) }, along: direction) {
                Float(Exact.cosine(2 * $0.turns(period: period)))
            },
        ]
    }

    /// Bases of `amplitude · sin τ(cycles · t − phase)` along `axis`: the quick part, out of step from place to place.
    func flutter(_ amplitude: Plane, phase: Plane, cycles: Int, along axis: SIMD2<Float>) -> [WarpBasis] {
        let period = period
        let cycles = Double(cycles)
        return [
            WarpBasis(amplitude.combined(with: phase) { $0 * Float(Exact.cosine(Double($1))) }, along: axis) {
                Float(Exact.sine(cycles * $0.turns(period: period)))
            },
            WarpBasis(amplitude.combined(with: phase) { -$0 * Float(Exact.sine(Double($1))) }, along: axis) {
                Float(Exact.cosine(cycles * $0.turns(period: period)))
            },
        ]
    }
}
