package import KinoraCore
package import KinoraVision

/// A baked clip: any thread may render any frame, and gets the same bytes.
package struct Renderer: Sendable {
    package let output: MotionProgram.Output
    /// What runs, and how much of it the strain limiter left.
    package let motions: [AppliedMotion]

    let loop: Bool
    let poses: [CameraPose]
    let grid: SceneGrid
    let picture: WorkingPicture
    let separable: (luma: SeparableSampler, cb: SeparableSampler, cr: SeparableSampler)
    let warp: (luma: WarpSampler, cb: WarpSampler, cr: WarpSampler)
    let field: MotionField
    let light: LightField
    let overlays: [any Overlay]
    var residual: RestResidual?

    package var frames: Int { output.frames }

    func moment(_ frame: Int) -> Moment {
        Moment(frame: frame, frames: output.frames, fps: output.fps, loop: loop)
    }

    /// Renders frame `n` (0 ..< frames; `frames` itself is frame 0 again in a loop).
    package func render(_ n: Int, into frame: inout VideoFrame, scratch: inout RenderScratch) {
        precondition(frame.size == output.size)
        let pose = poses[n % output.frames]
        let moment = moment(n)
        let view = View(pose, output: output.size, picture: picture)
        scratch.prepare(self)
        let moving = !field.active.isEmpty && moment.ramp > 0
        if moving { shift(view, moment, scratch: &scratch) }
        let tiles = TilePlan(view: view, grid: grid, active: moving ? field.active : nil, output: output.size)
        sampleResting(view, rows: tiles.resting, into: &frame, scratch: &scratch)
        if moving { sampleMoving(view, tiles: tiles, into: &frame, scratch: &scratch) }
        if residual != nil { settle(view, moving: moving, into: &frame, scratch: &scratch) }
        if !light.isEmpty { illuminate(view, moment, into: &frame, scratch: &scratch) }
        for overlay in overlays { overlay.paint(at: moment, pose: pose, into: &frame) }
    }

    /// How far matter has come, at the nodes of the frame.
    private func shift(_ view: View, _ moment: Moment, scratch: inout RenderScratch) {
        field.displacement(at: moment, dx: &scratch.dx, dy: &scratch.dy)
        let columns = scratch.columns
        FieldSum.look(scratch.dx, grid: grid, view: view, columns: columns, into: &scratch.shiftX)
        FieldSum.look(scratch.dy, grid: grid, view: view, columns: columns, into: &scratch.shiftY)
    }
}

/// Working memory of one thread; reuse it from frame to frame.
package struct RenderScratch: Sendable {
    var separable = SeparableSampler.Scratch()
    var dx: [Float] = []
    var dy: [Float] = []
    var sums: [[Float]] = [[], [], []]
    /// Displacement at the nodes of a frame, `columns` in a row.
    var shiftX: [Float] = []
    var shiftY: [Float] = []
    var columns = 0
    var nodesX: NodeGrid?
    var nodesY: NodeGrid?
    var nodesZ: NodeGrid?
    var line: [Float] = []
    var rowX: [Float] = []
    var rowY: [Float] = []
    var weights: [Int16] = []
    var fixedX: [Int32] = []
    var fixedY: [Int32] = []

    package init() {}

    mutating func prepare(_ renderer: Renderer) {
        let nodes = renderer.grid.columns * renderer.grid.rows
        guard dx.count != nodes || rowX.isEmpty else { return }
        dx = [Float](repeating: 0, count: nodes)
        dy = dx
        sums = [dx, dx, dx]
        let frame = NodeGrid(frame: renderer.output.size)
        (nodesX, nodesY, nodesZ) = (frame, frame, frame)
        (shiftX, shiftY) = (frame.values, frame.values)
        columns = frame.columns
        line = [Float](repeating: 0, count: frame.columns + 1)
        let width = frame.columns * 4
        rowX = [Float](repeating: 0, count: 2 * width)
        rowY = rowX
        weights = [Int16](repeating: 0, count: width)
        fixedX = [Int32](repeating: 0, count: 2 * width)
        fixedY = fixedX
    }
}
