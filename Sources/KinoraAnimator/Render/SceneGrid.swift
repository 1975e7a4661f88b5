package import KinoraCore
package import KinoraVision

/// The quarter-resolution grid on which fields live: a node each 4 rest pixels, over the frame at rest and all that
/// the camera will see beyond it.
package struct SceneGrid: Sendable, Hashable {
    package static let step = 4

    /// Rest position of node (0, 0); the frame at rest starts at (0, 0).
    package let x: Double
    package let y: Double
    package let columns: Int
    package let rows: Int

    package init(frame: PixelSize, reach: Reach) {
        let step = Double(Self.step)
        let left = (reach.left / step).rounded(.up)
        let top = (reach.top / step).rounded(.up)
        x = -left * step
        y = -top * step
        columns = Int(left) + frame.width / Self.step + Int((reach.right / step).rounded(.up)) + 2
        rows = Int(top) + frame.height / Self.step + Int((reach.bottom / step).rounded(.up)) + 2
    }

    /// A grid that starts at the frame's own corner.
    init(columns: Int, rows: Int) {
        x = 0
        y = 0
        self.columns = columns
        self.rows = rows
    }

    /// Column (or row, with `y`) of a rest position, with fractions.
    package func column(_ rest: Double) -> Double { (rest - x) / Double(Self.step) }
    package func row(_ rest: Double) -> Double { (rest - y) / Double(Self.step) }

    package func plane(_ value: (_ x: Double, _ y: Double) -> Float) -> Plane {
        Plane(width: columns, height: rows) { column, row in
            value(x + Double(column * Self.step), y + Double(row * Self.step))
        }
    }
}

/// How far the camera and the motions reach beyond the frame at rest, in rest pixels.
package struct Reach: Sendable, Hashable {
    package var left = 0.0
    package var right = 0.0
    package var top = 0.0
    package var bottom = 0.0

    /// Over all frames of a clip, plus `margin` on every side when anything but the camera moves.
    package init(poses: [CameraPose], frame: PixelSize, margin: Double) {
        let (w, h) = (Double(frame.width), Double(frame.height))
        for pose in poses {
            left = max(left, w / 2 / pose.zoom - w / 2 - pose.x)
            right = max(right, w / 2 / pose.zoom - w / 2 + pose.x)
            top = max(top, h / 2 / pose.zoom - h / 2 - pose.y)
            bottom = max(bottom, h / 2 / pose.zoom - h / 2 + pose.y)
        }
        left += margin
        right += margin
        top += margin
        bottom += margin
    }
}
