import Foundation
import KinoraCore
import Testing

@testable import KinoraVision

@Suite struct TextureTests {
    @Test(arguments: [0, 20, 45, 90, 130, 179])
    func `stripes run the way they were drawn`(degrees: Int) {
        let angle = Double(degrees) * .pi / 180
        // Central differences bend slanted directions by up to a degree. Brightness changes across the stripes, which run along (cos, sin).
        let stripes = Plane(width: 64, height: 64) { x, y in
            Float(0.5 + 0.3 * sin(0.7 * (Double(y) * cos(angle) - Double(x) * sin(angle))))
        }
        let tensor = StructureTensor(stripes)
        #expect(abs(Double(tensor.cosine[32, 32]) - cos(2 * angle)) < 0.04)
        #expect(abs(Double(tensor.sine[32, 32]) - sin(2 * angle)) < 0.04)
        #expect(tensor.coherence[32, 32] > 0.98)
    }

    @Test func `noise has texture but no direction, and a flat plane has neither`() {
        let tensor = StructureTensor(PlaneFilterTests.noise(96, 96))
        #expect(tensor.coherence.percentile(0.9) < 0.5)
        #expect(tensor.energy.mean > 1e-4)
        let flat = StructureTensor(Plane(width: 16, height: 16, filledWith: 0.3))
        #expect(flat.coherence.percentile(1) == 0)
        #expect(flat.cosine.percentile(1) == 0)
    }

    @Test func `local contrast is the standard deviation of what is near`() {
        let board = Plane(width: 60, height: 40) { x, y in x < 30 ? 0.5 : (x + y) % 2 == 0 ? 0.3 : 0.7 }
        let contrast = board.localContrast(sigma: 3)
        #expect(contrast[5, 20] < 1e-3)
        #expect(abs(contrast[52, 20] - 0.2) < 0.01)
    }

    /// A dark plane with a bright convex quadrilateral, edges softened over a pixel.
    static func tilted(_ angle: Double, half: (Double, Double)) -> Plane {
        Plane(width: 240, height: 160) { x, y in
            let (px, py) = (Double(x) + 0.5 - 120, Double(y) + 0.5 - 80)
            let (u, v) = (px * cos(angle) + py * sin(angle), py * cos(angle) - px * sin(angle))
            return 0.2 + 0.6 * Float(max(0, min(1, 0.5 + min(half.0 - abs(u), half.1 - abs(v)))))
        }
    }

    @Test(arguments: [0.0, 0.1, 0.7, 1.2])
    func `the four sides of a board are found where they are`(angle: Double) {
        let segments = LineFinder().segments(in: Self.tilted(angle, half: (50, 25)))
        #expect(segments.count == 4)
        for segment in segments {
            let (mx, my) = ((segment.x0 + segment.x1) / 2 - 120, (segment.y0 + segment.y1) / 2 - 80)
            let (u, v) = (mx * cos(angle) + my * sin(angle), my * cos(angle) - mx * sin(angle))
            let long = abs(abs(v) - 25) < 1 && abs(u) < 3 && abs(segment.length - 100) < 6
            let short = abs(abs(u) - 50) < 1 && abs(v) < 3 && abs(segment.length - 50) < 6
            #expect(long || short, "\(segment)")
        }
    }

    @Test func `a disc, noise and short blades are not straight`() {
        let disc = Plane(width: 240, height: 160) { x, y in
            let (px, py) = (Double(x) - 120, Double(y) - 80)
            return 0.2 + 0.6 * Float(max(0, min(1, 0.5 + 40 - (px * px + py * py).squareRoot())))
        }
        #expect(LineFinder().segments(in: disc).isEmpty)
        #expect(LineFinder().segments(in: PlaneFilterTests.noise(240, 160)).isEmpty)
        let blades = Plane(width: 240, height: 160) { x, y in (x + y / 12 * 5) % 9 < 4 && y % 12 < 10 ? 0.7 : 0.2 }
        #expect(LineFinder().segments(in: blades).isEmpty)
    }

    @Test func `lines that spread like a fan grow, and a few shared directions are built`() {
        func line(_ degrees: Double, length: Double = 40) -> LineSegment {
            let (c, s) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
            return LineSegment(
                x0: 0, y0: 0, x1: length * c, y1: length * s, thickness: 0.4, bow: 0, alignment: 1, strength: 0.1)
        }
        let fan = (1...8).map { line(Double($0) * 10) }
        #expect(LineFamilies(fan).made(side: 400).isEmpty)
        let house = [line(20), line(22), line(21), line(70), line(71), line(90), line(0)]
        #expect(LineFamilies(house).made(side: 400) == house)
        #expect(LineFamilies(fan + [line(45, length: 120)]).made(side: 400) == [line(45, length: 120)])
    }

    @Test func `the guard is 0 near a line, 1 far from it, and rises between`() {
        let line = LineSegment(x0: 20.5, y0: 30.5, x1: 60.5, y1: 30.5, thickness: 0, bow: 0, alignment: 1, strength: 1)
        let plane = RigidGuard.plane([line], size: PixelSize(width: 100, height: 80), reach: 6)
        #expect(plane[40, 30] == 0)
        #expect(plane[40, 36] == 0)
        #expect(plane[40, 39] == 0.5)
        #expect(plane[40, 42] == 1)
        #expect(plane[10, 30] > 0)
        #expect(plane[80, 30] == 1)
        let free = RigidGuard.plane([], size: PixelSize(width: 5, height: 4), reach: 3)
        #expect(free == Plane(width: 5, height: 4, filledWith: 1))
    }
}
