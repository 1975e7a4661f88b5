import KinoraVision

/// The time curve that camera moves share.
enum CameraTravel {
    /// 0 → 1 over the clip without a start or stop that is felt; in a loop 0 → 1 → 0.
    static func progress(at moment: Moment, op: Op) -> Double {
        if moment.loop { return 0.5 - 0.5 * Exact.cosine(moment.progress) }
        // Half eased, half steady: a pure ease looks parked at both ends of a long clip.
        let t = moment.progress
        return 0.5 * smoothstep(t, from: 0, to: 1) + 0.5 * Easing.smoother(t)
    }

    /// A zoom about the focus that reaches 1 + share (or, when negative, its inverse), exponential in time so that
    /// every frame grows by the same ratio.
    static func zoom(share: Double, at moment: Moment, op: Op, frame: CameraFrame) -> CameraPose {
        let size = min(abs(share) * op.amplitude, 0.5)
        let way = progress(at: moment, op: op)
        let zoom = Exact.power(1 + size, share < 0 ? -way : way)
        // The focus stays where it is in the frame.
        return CameraPose(zoom: zoom, x: frame.focusX * (1 - 1 / zoom), y: frame.focusY * (1 - 1 / zoom))
    }
}
