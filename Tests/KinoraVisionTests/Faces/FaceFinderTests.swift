import Foundation
import KinoraCore
import Testing

@testable import KinoraVision

@Suite struct FaceFinderTests {
    /// A cascade that takes any window whose middle cell is darker than the other eight for a face.
    static func finder() throws -> FaceFinder {
        FaceFinder(cascade: try FaceCascade(xml: FaceCascadeTests.xml()))
    }

    /// Bright with a dark square of a third of `side` in the middle of a box at (x, y).
    static func face(x: Int, y: Int, side: Int) -> Plane {
        let (left, top, third) = (x + side / 3, y + side / 3, side / 3)
        return Plane(width: 90, height: 70) { column, row in
            (left..<left + third).contains(column) && (top..<top + third).contains(row) ? 0.1 : 0.8
        }
    }

    @Test func `what the cascade was made for is found where it is`() throws {
        // A flat surround has equal cells, and equal counts as bright: only the dark middle decides nothing there.
        let nodes = "0 -1 0 0 0 0 0 0 0 0 -2147483648"
        #expect(try FaceCascade(xml: FaceCascadeTests.xml(nodes: nodes)).stages.count == 2)
        var plane = Self.face(x: 30, y: 20, side: 27)
        // Slope the surround, so that there some cell is darker than the middle one.
        for y in 0..<70 { for x in 0..<90 { plane[x, y] += Float(x + y) / 1000 } }
        let faces = try Self.finder().faces(in: plane, colour: nil)
        let best = try #require(faces.first)
        let found = WindowGroup(x: best.x, y: best.y, width: best.width, height: best.height)
        #expect(found.overlap(with: WindowGroup(x: 30, y: 20, width: 27, height: 27)) >= 0.5)
        #expect(best.neighbours >= 4)
    }

    @Test(
        arguments: [
            // four that agree to within a tenth of both sides together
            ([[0, 0, 20, 20], [2, 1, 20, 20], [1, 0, 22, 22], [3, 3, 20, 20]], 4, [[2, 1, 20, 20, 4]]),
            ([[0, 0, 20, 20], [2, 1, 20, 20], [1, 0, 22, 22]], 4, []),
            // a chain hangs together though its ends do not touch
            ([[0, 0, 20, 20], [4, 0, 20, 20], [8, 0, 20, 20]], 3, [[4, 0, 20, 20, 3]]),
            ([[0, 0, 20, 20], [5, 0, 20, 20]], 1, [[0, 0, 20, 20, 1], [5, 0, 20, 20, 1]]),
            // a weak group inside a stronger one goes
            (
                [[0, 0, 60, 60], [1, 0, 60, 60], [0, 1, 60, 60], [1, 1, 60, 60], [20, 20, 9, 9], [20, 20, 9, 9]], 2,
                [[0, 0, 60, 60, 4]]
            ),
            ([], 1, []),
        ] as [([[Int]], Int, [[Int]])])
    func `windows that agree are gathered`(windows: [[Int]], minimum: Int, expected: [[Int]]) {
        let groups = WindowGroup.gathering(
            windows.map { WindowGroup(x: $0[0], y: $0[1], width: $0[2], height: $0[3]) }, minimum: minimum)
        #expect(groups.map { [$0.x, $0.y, $0.width, $0.height, $0.count] } == expected)
    }

    @Test func `confidence needs many windows, both ways round, and is helped by skin`() {
        func confidence(_ n: Int, _ m: Int, _ skin: Double?) -> Double {
            FaceFinder.confidence(neighbours: n, mirrored: m, skin: skin)
        }
        #expect(confidence(60, 0, 1) == 0)
        #expect(confidence(8, 8, nil) == 0.8)
        #expect(confidence(7, 7, 0) < 0.8)
        #expect(confidence(7, 7, 0.5) > 0.8)
        #expect(confidence(70, 60, 0) > 0.9)
        #expect(confidence(4, 1, nil) == 0.5)
    }

    @Test func `skin is told by colour, and black and white tells nothing`() {
        func share(_ colour: [UInt8]) -> Double? {
            let pixels = (0..<400).flatMap { _ in colour }
            return Raster(width: 20, height: 20, pixels: pixels).skinShare(x: 0, y: 0, width: 1, height: 1)
        }
        #expect(share([224, 172, 140]) == 1)
        #expect(share([110, 72, 50]) == 1)
        #expect(share([60, 140, 40]) == 0)
        #expect(share([128, 128, 128]) == nil)
    }

    /// With OpenCV's own cascade, where the machine has it: no face in noise, in stripes, or in a picture too small.
    @Test(.enabled(if: installed != nil), arguments: 0..<4)
    func `the installed cascade sees no face where there is none`(kind: Int) throws {
        let bytes = try #require(Self.installed)
        let finder = FaceFinder(cascade: try FaceCascade(xml: bytes))
        let plane =
            switch kind {
            case 0: PlaneFilterTests.noise(200, 150)
            case 1: Plane(width: 200, height: 150) { x, y in (x / 9 + y / 14) % 2 == 0 ? 0.2 : 0.9 }
            case 2: PlaneFilterTests.noise(200, 150).gaussianBlurred(sigma: 6).normalised()
            default: PlaneFilterTests.noise(20, 20)
            }
        #expect(finder.faces(in: plane, colour: nil).allSatisfy { $0.confidence < 0.8 })
    }

    static let installed: [UInt8]? = ["/usr/share/opencv4", "/opt/homebrew/share/opencv4", "/usr/local/share/opencv4"]
        .lazy.compactMap {
            FileManager.default.contents(atPath: $0 + "/lbpcascades/lbpcascade_frontalface_improved.xml")
        }
        .first.map { [UInt8]($0) }
}
