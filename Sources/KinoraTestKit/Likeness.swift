import Foundation

/// How alike two rows of samples are.
package enum Likeness {
    /// Peak signal-to-noise ratio of 8-bit samples in dB; infinite when they are equal, 0 when their counts differ.
    package static func psnr(_ a: [UInt8], _ b: [UInt8]) -> Double {
        guard a.count == b.count, !a.isEmpty else { return 0 }
        var sum = 0
        for index in a.indices {
            let difference = Int(a[index]) - Int(b[index])
            sum += difference * difference
        }
        if sum == 0 { return .infinity }
        return 10 * log10(255 * 255 * Double(a.count) / Double(sum))
    }

    /// The largest difference of two samples.
    package static func worst(_ a: [UInt8], _ b: [UInt8]) -> Int {
        guard a.count == b.count else { return .max }
        return zip(a, b).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) }
    }
}
