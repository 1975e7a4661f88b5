import KinoraVision

/// One plane of a frame that shapes are blended into. Integers only: the same bytes everywhere.
struct PlaneCanvas {
    let base: UnsafeMutablePointer<UInt8>
    let width: Int
    let height: Int

    enum Rule {
        /// Towards the tone from either side.
        case cover
        /// Towards the tone only where that is brighter: light is never taken away.
        case light
    }

    /// Blends `tone` through a mask whose middle is at (x, y); pixel i spans i…i + 1.
    ///
    /// value + ((tone − value) · a + 64) ≫ 7 with a = mask · opacity ≫ 8, opacity 0…128.
    func blend(_ mask: SpriteMask, x: Double, y: Double, opacity: Int16, tone: Int16, rule: Rule) {
        let phases = mask.phases
        guard abs(x) < 1e6, abs(y) < 1e6 else { return }
        let fixedX = Int((x * Double(phases) + 0.5).rounded(.down))
        let fixedY = Int((y * Double(phases) + 0.5).rounded(.down))
        let column = fixedX / phases - (fixedX % phases < 0 ? 1 : 0)
        let row = fixedY / phases - (fixedY % phases < 0 ? 1 : 0)
        let phase = (fixedY - row * phases) * phases + fixedX - column * phases
        let (left, top) = (column - mask.left, row - mask.top)
        let rows = max(top, 0)..<max(min(top + mask.height, height), max(top, 0))
        let columns = max(left, 0)..<max(min(left + mask.width, width), max(left, 0))
        guard !rows.isEmpty, !columns.isEmpty else { return }
        let floor: Int16 = rule == .light ? 0 : -255
        mask.bytes.withUnsafeBufferPointer { bytes in
            guard let bytes = bytes.baseAddress else { return }
            for y in rows {
                let source = bytes + (phase * mask.height + y - top) * mask.width
                let target = base + y * width
                if columns.count == mask.width {
                    Self.blend(source, into: target + left, mask.width, opacity, tone, floor)
                } else {
                    for x in columns {
                        target[x] = Self.blended(target[x], source[x - left], opacity, tone, floor)
                    }
                }
            }
        }
    }

    @inline(__always)
    private static func blend(
        _ source: UnsafePointer<UInt8>, into target: UnsafeMutablePointer<UInt8>, _ count: Int, _ opacity: Int16,
        _ tone: Int16, _ floor: Int16
    ) {
        let (tones, floors) = (SIMD8<Int16>(repeating: tone), SIMD8<Int16>(repeating: floor))
        let half = SIMD8<Int16>(repeating: 64)
        for i in stride(from: 0, to: count, by: 8) {
            let covers = UnsafeRawPointer(source + i)
            // Slim and scattered shapes are mostly nothing.
            guard covers.loadUnaligned(as: UInt64.self) != 0 else { continue }
            let mask = SIMD8<Int16>(truncatingIfNeeded: covers.loadUnaligned(as: SIMD8<UInt8>.self))
            let value = SIMD8<Int16>(
                truncatingIfNeeded: UnsafeRawPointer(target + i).loadUnaligned(as: SIMD8<UInt8>.self))
            let a = (mask &* opacity) &>> 8
            let step = pointwiseMax(tones &- value, floors)
            let result = value &+ ((step &* a &+ half) &>> 7)
            UnsafeMutableRawPointer(target + i).storeBytes(
                of: SIMD8<UInt8>(truncatingIfNeeded: result), as: SIMD8<UInt8>.self)
        }
    }

    @inline(__always)
    private static func blended(
        _ value: UInt8, _ mask: UInt8, _ opacity: Int16, _ tone: Int16, _ floor: Int16
    ) -> UInt8 {
        let a = (Int16(mask) &* opacity) &>> 8
        let step = max(tone &- Int16(value), floor)
        return UInt8(truncatingIfNeeded: Int16(value) &+ ((step &* a &+ 64) &>> 7))
    }
}
