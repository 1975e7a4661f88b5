import KinoraVision

/// A colour as frames store it: BT.709, limited range.
struct Tone: Sendable, Hashable {
    var y: Float
    var cb: Float
    var cr: Float

    func mixed(with other: Tone, _ share: Float) -> Tone {
        Tone(
            y: y + (other.y - y) * share, cb: cb + (other.cb - cb) * share, cr: cr + (other.cr - cr) * share)
    }

    /// Chroma moved towards grey (`share` below 1) or away from it, and no further from it than `limit`.
    func saturated(_ share: Float, atMost limit: Float = 112) -> Tone {
        let (u, v) = ((cb - 128) * share, (cr - 128) * share)
        let length = (u * u + v * v).squareRoot()
        let part = length > limit ? limit / length : 1
        return Tone(y: y, cb: 128 + u * part, cr: 128 + v * part)
    }

    /// Bytes of the three planes.
    var bytes: SIMD4<Int16> {
        func byte(_ value: Float, _ top: Float) -> Int16 { Int16(min(max(value, 16), top).rounded()) }
        return SIMD4(byte(y, 235), byte(cb, 240), byte(cr, 240), 0)
    }
}
