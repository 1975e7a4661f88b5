import KinoraVision

/// Clips that start on the untouched still let their overlays come in softly; loops always show them.
enum OverlayFade {
    static func opacity(at moment: Moment, seconds: Double = 0.8) -> Double {
        moment.loop ? 1 : Easing.smoother(moment.seconds / seconds)
    }
}
