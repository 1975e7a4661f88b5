import KinoraVision
import Testing

@testable import KinoraAnimator

@Suite struct SpriteTests {
    /// A blank plane with one disc.
    private func drawn(_ mask: SpriteMask, _ x: Double, _ y: Double, opacity: Int16 = 128, onto value: UInt8 = 0)
        -> [UInt8]
    {
        var bytes = [UInt8](repeating: value, count: 64 * 48)
        bytes.withUnsafeMutableBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            PlaneCanvas(base: base, width: 64, height: 48)
                .blend(mask, x: x, y: y, opacity: opacity, tone: 200, rule: .light)
        }
        return bytes
    }

    private func centroid(_ bytes: [UInt8]) -> (x: Double, y: Double) {
        var (x, y, sum) = (0.0, 0.0, 0.0)
        for (i, value) in bytes.enumerated() {
            x += (Double(i % 64) + 0.5) * Double(value)
            y += (Double(i / 64) + 0.5) * Double(value)
            sum += Double(value)
        }
        return (x / sum, y / sum)
    }

    @Test(arguments: [(20.0, 20.0), (20.3, 20.7), (31.55, 17.9), (25.99, 30.01)])
    func `A shape stands where it is put, to a fraction of a pixel`(x: Double, y: Double) {
        let disc = Sprite.disc(radius: 4, core: 0.2)
        let middle = centroid(drawn(disc.luma, x, y))
        #expect(abs(middle.x - x) < 0.08 && abs(middle.y - y) < 0.08)
    }

    @Test func `Cut by the frame's edge it is the same shape, cut`() {
        let disc = Sprite.disc(radius: 6, core: 0.2)
        let whole = drawn(disc.luma, 30.25, 24)
        let left = drawn(disc.luma, 0.25, 24)
        let right = drawn(disc.luma, 62.25, 24)
        for y in 0..<48 {
            #expect(Array(left[(y * 64)..<(y * 64 + 20)]) == Array(whole[(y * 64 + 30)..<(y * 64 + 50)]))
            #expect(Array(right[(y * 64 + 44)..<(y * 64 + 64)]) == Array(whole[(y * 64 + 12)..<(y * 64 + 32)]))
        }
        #expect(drawn(disc.luma, -30, 24).allSatisfy { $0 == 0 })
        #expect(drawn(disc.luma, 30, 90).allSatisfy { $0 == 0 })
    }

    @Test func `Light never darkens, and nothing at no opacity`() {
        let disc = Sprite.disc(radius: 6, core: 0.2)
        #expect(drawn(disc.luma, 30, 24, onto: 230).allSatisfy { $0 == 230 })
        #expect(drawn(disc.luma, 30, 24, opacity: 0, onto: 90).allSatisfy { $0 == 90 })
        #expect((drawn(disc.luma, 30, 24).max() ?? 0) >= 197)
    }
}
