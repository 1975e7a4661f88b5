import KinoraCore
import KinoraVision

/// All displacement of a clip: bases, limited strain, and where anything moves at all.
struct MotionField: Sendable {
    let bases: [WarpBasis]
    let active: ActiveMap
    /// The largest displacement anywhere, in rest pixels.
    let largest: Double
    /// Mean gain over what each contribution moves, in the order given.
    let gains: [Double]

    /// - Parameters:
    ///   - contributions: the bases of each motion
    ///   - guardPlane: 0 where the picture is rigid, 1 where it may move
    init(_ contributions: [[WarpBasis]], guardPlane: Plane?, scene: Scene) {
        let moments = Self.samples(scene)
        // First what is rigid, then the strain: a guard that holds on too short a way would tear what it saves.
        let guarded = Self.scaled(contributions, by: guardPlane)
        let gain = StrainLimiter.gain(guarded.flatMap { $0 }, moments: moments, width: scene.width)
        let limited = Self.scaled(guarded, by: gain)
        bases = limited.flatMap { $0 }
        gains = zip(contributions, limited).map { Self.share($0, of: $1) }
        let reach = Self.reach(bases, moments: moments, size: (scene.grid.columns, scene.grid.rows))
        largest = Double(reach.values.max() ?? 0)
        active = ActiveMap(reach: reach)
    }

    private static func scaled(_ contributions: [[WarpBasis]], by factor: Plane?) -> [[WarpBasis]] {
        guard let factor else { return contributions }
        return contributions.map { bases in
            bases.map { basis in
                var basis = basis
                basis.field = basis.field.combined(with: factor) { $0 * $1 }
                return basis
            }
        }
    }

    /// Sixteen moments over the clip, or over its first twelve seconds.
    private static func samples(_ scene: Scene) -> [Moment] {
        let span = min(scene.frames, scene.fps * 12)
        return (0..<16).map { i in
            Moment(frame: i * max(span - 1, 1) / 15, frames: scene.frames, fps: scene.fps, loop: scene.loop)
        }
    }

    private static func share(_ before: [WarpBasis], of after: [WarpBasis]) -> Double {
        func size(_ bases: [WarpBasis]) -> Double {
            bases.reduce(0) { sum, basis in sum + Double(basis.field.values.reduce(0) { $0 + abs($1) }) }
        }
        let whole = size(before)
        return whole > 0 ? size(after) / whole : 1
    }

    /// An upper bound of the displacement of each node.
    private static func reach(_ bases: [WarpBasis], moments: [Moment], size: (Int, Int)) -> Plane {
        var reach = Plane(width: size.0, height: size.1)
        for basis in bases {
            let most = moments.reduce(Float(0)) { max($0, abs(basis.coefficient($1))) }
            for i in reach.values.indices { reach.values[i] += most * abs(basis.field.values[i]) }
        }
        return reach
    }

    /// Displacement across and down on the scene's grid.
    func displacement(at moment: Moment, dx: inout [Float], dy: inout [Float]) {
        for i in dx.indices {
            dx[i] = 0
            dy[i] = 0
        }
        let ramp = Float(moment.ramp)
        guard ramp != 0 else { return }
        for basis in bases {
            let c = basis.coefficient(moment) * ramp
            FieldSum.add(basis.field, times: c * basis.direction.x, to: &dx)
            FieldSum.add(basis.field, times: c * basis.direction.y, to: &dy)
        }
    }
}
