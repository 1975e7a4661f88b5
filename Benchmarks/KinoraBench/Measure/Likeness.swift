import Foundation
import KinoraVision

/// Peak signal to noise of two frames, in decibels, for each plane.
struct Likeness {
    let y: Double
    let cb: Double
    let cr: Double

    init(_ a: VideoFrame, _ b: VideoFrame) {
        let pixels = a.width * a.height
        func decibels(_ range: Range<Int>) -> Double {
            let sum = range.reduce(0) { sum, i in
                let d = Int(a.bytes[i]) - Int(b.bytes[i])
                return sum + d * d
            }
            // Identical planes would be infinitely alike.
            return sum == 0 ? 99 : min(99, 10 * log10(255 * 255 * Double(range.count) / Double(sum)))
        }
        y = decibels(0..<pixels)
        cb = decibels(pixels..<pixels * 5 / 4)
        cr = decibels(pixels * 5 / 4..<pixels * 3 / 2)
    }

    func rows(_ name: String) -> [Row] {
        [("Y", y), ("Cb", cb), ("Cr", cr)].map { plane, value in
            Row("frame 0", "\(name): \(plane)", value, "dB", digits: 1).noting(value == 99 ? "identical" : "")
        }
    }
}
