import KinoraCore

/// Finds upright faces that look into the camera.
///
/// The search is OpenCV's: windows of the trained size over copies of the picture shrunk in steps of 1.1, grouped
/// where at least four agree. A detector of this kind also sees faces in leaves and window blinds, seldom in the mirror
/// image too, and seldom often. So the evidence is `e = √(n·m) · k`, where n windows agreed, m did at the same place of
/// the mirrored picture, and k runs from 0.75 without skin colour to 1.25 where half of the box has it (1 when the
/// picture tells nothing about skin). Confidence is `e / (e + 2)`: 0.5 at 2, 0.8 at 8.
/// On 818 files (a third of them seen while the mapping was chosen; many are diagrams, or one picture at several sizes)
/// nothing but faces came above 0.6.
package struct FaceFinder: Sendable {
    private let cascade: FaceCascade

    package init(cascade: FaceCascade) { self.cascade = cascade }

    /// The faces in a brightness plane of 0…1, the most certain first. Shrink it to 640 pixels or less on the longer
    /// side before: cost grows with the area, and what is smaller than the trained window is not seen anyway.
    ///
    /// - Parameter colour: the same picture in colour, of any size; without it skin has no say.
    package func faces(in luma: Plane, colour: Raster?) -> [Face] {
        let groups = groups(in: luma, minimum: 4)
        guard !groups.isEmpty else { return [] }
        let mirrored = self.groups(in: luma.mirrored(), minimum: 1).map { group in
            var group = group
            group.x = luma.width - group.x - group.width
            return group
        }
        return groups.map { group in
            let twin = mirrored.filter { $0.overlap(with: group) >= 0.5 }.map(\.count).max() ?? 0
            let skin = colour?.skinShare(
                x: Double(group.x) / Double(luma.width), y: Double(group.y) / Double(luma.height),
                width: Double(group.width) / Double(luma.width), height: Double(group.height) / Double(luma.height))
            return Face(
                x: group.x, y: group.y, width: group.width, height: group.height,
                confidence: Self.confidence(neighbours: group.count, mirrored: twin, skin: skin),
                neighbours: group.count)
        }.sorted { ($0.confidence, $0.neighbours) > ($1.confidence, $1.neighbours) }
    }

    static func confidence(neighbours: Int, mirrored: Int, skin: Double?) -> Double {
        let weight = skin.map { 0.75 + min(0.5, $0) } ?? 1
        let evidence = Double(neighbours * mirrored).squareRoot() * weight
        return evidence / (evidence + 2)
    }

    private func groups(in luma: Plane, minimum: Int) -> [WindowGroup] {
        var windows: [WindowGroup] = []
        var factor = 1.0
        while true {
            let (width, height) = (cascade.size.width.scaled(factor), cascade.size.height.scaled(factor))
            guard width <= luma.width, height <= luma.height else { break }
            let size = PixelSize(width: luma.width.scaled(1 / factor), height: luma.height.scaled(1 / factor))
            let scan = CascadeScan(cascade, on: IntegralImage(luma.interpolated(to: size)))
            for hit in scan.hits(step: factor >= 2 ? 1 : 2) {
                windows.append(
                    WindowGroup(x: hit.x.scaled(factor), y: hit.y.scaled(factor), width: width, height: height))
            }
            factor *= 1.1
        }
        return WindowGroup.gathering(windows, minimum: minimum)
    }
}

extension Int {
    fileprivate func scaled(_ factor: Double) -> Int { Int((Double(self) * factor).rounded(.toNearestOrEven)) }
}

extension Plane {
    /// Left and right exchanged.
    package func mirrored() -> Plane {
        var result = self
        for y in 0..<height {
            result.values[y * width..<(y + 1) * width].reverse()
        }
        return result
    }
}
