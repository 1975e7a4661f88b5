import KinoraCore
package import KinoraVision

/// Stills drawn by rule, with what motions look for at known places. Places are shares of width and height.
package enum DrawnStill: String, CaseIterable, Sendable {
    /// Smooth sky above 0.45, tufts of green below.
    case meadow
    /// A head at 0.5, 0.35 with brown hair beside it and a red dress below, before a grey wall.
    case portrait
    /// One green bush on sand before the sky: its foot at 0.85, its top at 0.3, from 0.3 to 0.7 across.
    case bush
    /// Tufts of green, and before them a white beam from side to side at 0.5 and a post at 0.3.
    case fence
    /// The same woman seen whole, in a wide gown: head at 0.5, 0.18.
    case gown
    /// Dusk: two lamps and a neon sign.
    case street
    /// Grey, and nothing in it.
    case plain
    /// Blobs of every colour: texture everywhere, for measuring.
    case confetti

    package func raster(_ width: Int, _ height: Int) -> Raster {
        let paint = paint(width, height)
        return TestPicture.raster(width, height) { x, y in
            let c = paint((Double(x) + 0.5) / Double(width), (Double(y) + 0.5) / Double(height))
            return (UInt8(min(max(c.x, 0), 255)), UInt8(min(max(c.y, 0), 255)), UInt8(min(max(c.z, 0), 255)))
        }
    }

    /// A colour for each place, in shares of width and height.
    private typealias Paint = (_ x: Double, _ y: Double) -> SIMD3<Double>

    private func paint(_ width: Int, _ height: Int) -> Paint {
        let tall = Double(height) / Double(width)
        let tufts = Blobs(seed: 3, across: 46)
        let fine = Blobs(seed: 5, across: 150)
        func green(_ x: Double, _ y: Double) -> SIMD3<Double> {
            let light = 0.65 + 0.5 * tufts(x, y * tall) + 0.25 * fine(x, y * tall)
            return SIMD3(95, 135, 45) * light
        }
        switch self {
        case .meadow:
            return { x, y in y < 0.45 ? SIMD3(120 + 90 * y, 160 + 70 * y, 225) : green(x, y) }
        case .bush:
            return { x, y in
                if y > 0.3, y < 0.85, abs(x - 0.5) < 0.2 { return green(x, y) }
                return y > 0.8 ? SIMD3(214, 190, 150) : SIMD3(150, 190, 230)
            }
        case .street:
            return { x, y in
                func near(_ cx: Double, _ cy: Double) -> Bool { abs(x - cx) < 0.03 && abs(y - cy) < 0.05 }
                if near(0.2, 0.6) || near(0.75, 0.65) { return SIMD3(255, 236, 170) }
                if near(0.5, 0.35) { return SIMD3(255, 60, 200) }
                return SIMD3(50, 56, 80) * (1 + 0.3 * tufts(x, y * tall))
            }
        case .fence:
            return { x, y in
                abs(y - 0.5) < 0.03 || abs(x - 0.3) < 0.02 ? SIMD3(240, 240, 238) : green(x, y)
            }
        case .plain:
            return { _, _ in SIMD3(repeating: 128) }
        case .confetti:
            let hues = [Blobs(seed: 11, across: 30), Blobs(seed: 12, across: 37), Blobs(seed: 13, across: 23)]
            return { x, y in
                let v = hues.map { $0(x, y * tall) }
                let grain = 24 * fine(x, y * tall)
                return SIMD3(128 + 60 * v[0], 128 + 60 * v[1], 128 + 60 * v[2]) + SIMD3(grain, grain, grain)
            }
        case .portrait, .gown:
            let (middle, side) = head
            return { x, y in
                let (u, v) = ((x - 0.5) / tall / side, (y - middle) / side)
                return Self.figure(u, v, fine: fine(x, y * tall), tufts: tufts(x, y * tall))
            }
        }
    }

    /// Middle and side of the face, in shares of the height.
    package var head: (middle: Double, side: Double) { self == .gown ? (0.18, 0.1) : (0.35, 0.26) }

    /// Places in face widths from the middle of the face.
    private static func figure(_ u: Double, _ v: Double, fine: Double, tufts: Double) -> SIMD3<Double> {
        let face = u * u / 0.25 + v * v / 0.42
        if face < 1 { return SIMD3(222, 176, 148) + SIMD3(repeating: 4 * tufts) }
        let head = u * u / 0.64 + (v + 0.1) * (v + 0.1) / 0.8
        let locks = abs(abs(u) - 0.95 - 0.12 * Exact.sine(0.6 * v)) < 0.45 && v > -0.6 && v < 1.6
        if head < 1 && v < 0.6 || locks { return SIMD3(70, 42, 24) * (1 + 0.5 * fine) }
        // Hems and folds that bend: straight ones would be taken for something built.
        let bend = 0.12 * Exact.sine(0.31 * v + 0.9 * u)
        if v > 0.85 + bend, abs(u) < 0.7 + 0.5 * (v - 0.85) + bend {
            let fold = 0.8 + 0.25 * Exact.sine(2.2 * u + 0.5 * v + 2 * bend)
            return SIMD3(170, 30, 44) * fold + SIMD3(repeating: 6 * fine)
        }
        return SIMD3(150, 152, 158) + SIMD3(repeating: 10 * tufts + 8 * fine)
    }
}

/// Smooth noise in −1…1, the same on every machine.
private struct Blobs {
    let seed: UInt64
    /// Blobs across the width.
    let across: Double

    func callAsFunction(_ x: Double, _ y: Double) -> Double {
        let hash = CounterHash(seed: seed, stream: 0)
        let (u, v) = (x * across + 8, y * across + 8)
        let (i, j) = (Int(u), Int(v))
        func knot(_ i: Int, _ j: Int) -> Double { hash.signed(UInt64(j * 4096 + i)) }
        let (a, b) = (smoothstep(u - Double(i), from: 0.0, to: 1.0), smoothstep(v - Double(j), from: 0.0, to: 1.0))
        let top = knot(i, j) * (1 - a) + knot(i + 1, j) * a
        let bottom = knot(i, j + 1) * (1 - a) + knot(i + 1, j + 1) * a
        return top * (1 - b) + bottom * b
    }
}
