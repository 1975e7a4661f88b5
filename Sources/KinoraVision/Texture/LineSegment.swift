/// A straight edge in a picture, in pixels of the plane it was found on; pixel centres are at halves.
package struct LineSegment: Sendable, Equatable {
    package var x0: Double
    package var y0: Double
    package var x1: Double
    package var y1: Double
    /// Mean distance of its pixels from the line, in pixels.
    package var thickness: Double
    /// How far the middle third lies off the mean of the outer thirds, in pixels: a bend.
    package var bow: Double
    /// How alike the directions of its gradients are: length of the mean unit vector, up to 1.
    package var alignment: Double
    /// Mean gradient along it, per pixel.
    package var strength: Double

    package var length: Double { ((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0)).squareRoot() }
}
