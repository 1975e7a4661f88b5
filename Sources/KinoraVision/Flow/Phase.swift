import Foundation

/// Angles counted in turns, for measuring only: the platform's functions decide the last bit.
enum Phase {
    /// The angle of a complex number, −0.5…0.5.
    static func turns(_ real: Double, _ imaginary: Double) -> Double { atan2(imaginary, real) / (2 * .pi) }

    /// Cosine and sine.
    static func direction(turns: Double) -> (Double, Double) { (cos(2 * .pi * turns), sin(2 * .pi * turns)) }
}
