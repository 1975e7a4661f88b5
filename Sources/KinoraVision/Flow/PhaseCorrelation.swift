/// Measures how far the picture under a square window moved between two planes, to a few thousandths of a pixel.
///
/// The whole pixel comes from the peak of the phase correlation. Then the second window is taken again where the
/// picture seems to have gone, and what remains is read from the slope of the cross spectrum's phase, by least
/// squares over low frequencies; at the end both windows see the same, so the window itself no longer pulls the
/// result. Coordinates start at the upper left corner of the upper left pixel; its centre is (0.5, 0.5).
package struct PhaseCorrelation: Sendable {
    package struct Measure: Sendable, Equatable {
        package var displacement: Displacement
        /// How well one shift explains both windows, 0…1: cosine of the phase left over, weighted as in the fit.
        /// Below 0.8 the window holds no texture, or something that deforms.
        package var quality: Double
    }

    /// Side of the window in pixels: a power of two.
    package let side: Int
    private let fourier: Fourier
    private let taper: [Double]
    /// Frequencies above this, in cycles a pixel, are left out: interpolation and codecs bend their phase.
    private static let highest = 0.25

    package init(side: Int = 128) {
        self.side = side
        fourier = Fourier(count: side)
        let weights = SincRow.hann(count: side)
        taper = weights.flatMap { row in weights.map { row * $0 } }
    }

    /// The displacement from `first` to `second` of the picture point that `first` has at (`x`, `y`).
    ///
    /// - Parameters:
    ///   - scale: how much larger `second` shows the surroundings than `first`. A zoom moves the two halves of a
    ///     window apart, and where one has more texture that half wins; with the scale known the windows are
    ///     sampled `1/√scale` and `√scale` apart, and nothing is left to win.
    ///   - guess: where to look first; the search reaches a quarter of the window around it.
    package func displacement(
        from first: Plane, to second: Plane, x: Double, y: Double, scale: Double = 1,
        guess: Displacement = Displacement(x: 0, y: 0)
    ) -> Measure {
        let root = scale.squareRoot()
        let fixed = SincRow.sample(first, x: x, y: y, step: 1 / root, side: side)
        var shift = guess
        var quality = 0.0
        for round in 0..<5 {
            let moved = SincRow.sample(second, x: x + shift.x, y: y + shift.y, step: root, side: side)
            let spectrum = crossSpectrum(fixed, moved)
            if round == 0 {
                let peak = wholePeak(spectrum)
                shift = shift + Displacement(x: peak.x * root, y: peak.y * root)
                if peak.length > 0 { continue }
            }
            let fit = slope(spectrum)
            quality = fit.quality
            shift = shift + Displacement(x: fit.displacement.x * root, y: fit.displacement.y * root)
            if fit.displacement.length < 1e-4 { break }
        }
        return Measure(displacement: shift, quality: quality)
    }

    private typealias Spectrum = (real: [Double], imaginary: [Double])

    /// `conj(A) · B` of the two windows after the mean is taken out and a Hann window put on. One transform serves
    /// both: the first is its real part, the second its imaginary part.
    private func crossSpectrum(_ first: [Double], _ second: [Double]) -> Spectrum {
        var (re, im) = (tapered(first), tapered(second))
        fourier.forward(square: &re, &im)
        var result = (real: re, imaginary: im)
        for v in 0..<side {
            for u in 0..<side {
                let (k, m) = (v * side + u, (side - v) % side * side + (side - u) % side)
                let (ar, ai) = ((re[k] + re[m]) / 2, (im[k] - im[m]) / 2)
                let (br, bi) = ((im[k] + im[m]) / 2, (re[m] - re[k]) / 2)
                result.real[k] = ar * br + ai * bi
                result.imaginary[k] = ar * bi - ai * br
            }
        }
        return result
    }

    private func tapered(_ window: [Double]) -> [Double] {
        let total = zip(window, taper).reduce(0) { $0 + $1.0 * $1.1 }
        let mean = total / taper.reduce(0, +)
        return zip(window, taper).map { ($0 - mean) * $1 }
    }

    /// Place of the largest value of the transformed cross spectrum, each frequency below the highest counted alike.
    private func wholePeak(_ spectrum: Spectrum) -> Displacement {
        var (re, im) = ([Double](repeating: 0, count: side * side), [Double](repeating: 0, count: side * side))
        each { k, _, _ in
            let size = (spectrum.real[k] * spectrum.real[k] + spectrum.imaginary[k] * spectrum.imaginary[k])
                .squareRoot()
            guard size > 1e-12 else { return }
            (re[k], im[k]) = (spectrum.real[k] / size, spectrum.imaginary[k] / size)
        }
        // The inverse transform, up to its conjugate, is the forward one of the conjugate.
        for k in im.indices { im[k] = -im[k] }
        fourier.forward(square: &re, &im)
        let reach = side / 4
        var (best, place) = (-Double.infinity, (0, 0))
        for y in -reach...reach {
            for x in -reach...reach {
                let value = re[(y + side) % side * side + (x + side) % side]
                if value > best { (best, place) = (value, (x, y)) }
            }
        }
        return Displacement(x: Double(place.0), y: Double(place.1))
    }

    /// The shift whose phase `−2π(ux + vy)` comes nearest to the cross spectrum's, weighted by its magnitude.
    private func slope(_ spectrum: Spectrum) -> Measure {
        var (xx, xy, yy, x, y) = (0.0, 0.0, 0.0, 0.0, 0.0)
        each { k, u, v in
            let (re, im) = (spectrum.real[k], spectrum.imaginary[k])
            let weight = (re * re + im * im).squareRoot()
            let turns = -Phase.turns(re, im)
            xx += weight * u * u
            xy += weight * u * v
            yy += weight * v * v
            x += weight * u * turns
            y += weight * v * turns
        }
        let determinant = xx * yy - xy * xy
        guard determinant > 1e-9 * xx * yy, xx > 0, yy > 0 else {
            return Measure(displacement: Displacement(x: 0, y: 0), quality: 0)
        }
        let shift = Displacement(x: (yy * x - xy * y) / determinant, y: (xx * y - xy * x) / determinant)
        var (agreeing, total) = (0.0, 0.0)
        each { k, u, v in
            let (re, im) = (spectrum.real[k], spectrum.imaginary[k])
            let (c, s) = Phase.direction(turns: -(u * shift.x + v * shift.y))
            let weight = (u * u + v * v)
            agreeing += weight * (re * c + im * s)
            total += weight * (re * re + im * im).squareRoot()
        }
        return Measure(displacement: shift, quality: total > 0 ? max(0, agreeing / total) : 0)
    }

    /// Visits the frequencies of the band, in cycles a pixel, without the constant.
    private func each(_ visit: (_ index: Int, _ u: Double, _ v: Double) -> Void) {
        let reach = Int(Self.highest * Double(side))
        for v in -reach...reach {
            for u in -reach...reach where (u != 0 || v != 0) && u * u + v * v <= reach * reach {
                visit((v + side) % side * side + (u + side) % side, Double(u) / Double(side), Double(v) / Double(side))
            }
        }
    }
}
