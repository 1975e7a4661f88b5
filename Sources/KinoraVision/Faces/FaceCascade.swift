package import KinoraCore

/// A trained cascade of boosted stumps over local binary patterns, as OpenCV's `lbpcascade_*.xml` files hold it.
///
/// A window passes a stage when the leaves its stumps choose sum up to the stage's threshold; it is a face when it
/// passes all stages.
package struct FaceCascade: Sendable, Equatable {
    /// Size of the window the cascade was trained on, in pixels.
    package let size: PixelSize
    package let stages: [Stage]
    package let features: [Feature]

    package struct Stage: Sendable, Equatable {
        package var threshold: Float
        package var stumps: [Stump]
    }

    /// Looks at one feature: its code (0…255) picks a bit of `subset`; a set bit chooses `hit`, else `miss`.
    package struct Stump: Sendable, Equatable {
        package var feature: Int
        package var subset: [UInt32]
        package var hit: Float
        package var miss: Float
    }

    /// The upper left of nine equal cells, three by three, in pixels of the window.
    package struct Feature: Sendable, Equatable {
        package var x: Int
        package var y: Int
        package var width: Int
        package var height: Int
    }

    /// Checks what the search relies on: it reads memory without looking.
    init(size: PixelSize, stages: [Stage], features: [Feature]) throws(KinoraError) {
        guard (8...256).contains(size.width), (8...256).contains(size.height) else {
            throw .cascade("its window is \(size), and 8 to 256 pixels a side are possible")
        }
        for (index, feature) in features.enumerated() {
            let right = feature.x.addingReportingOverflow(feature.width.multipliedReportingOverflow(by: 3).partialValue)
            guard feature.x >= 0, feature.y >= 0, (1...256).contains(feature.width), (1...256).contains(feature.height),
                !right.overflow, right.partialValue <= size.width,
                feature.y <= size.height, feature.y + 3 * feature.height <= size.height
            else { throw .cascade("feature \(index) leaves the window of \(size)") }
        }
        guard !stages.isEmpty else { throw .cascade("it has no stages") }
        for (index, stage) in stages.enumerated() {
            guard !stage.stumps.isEmpty else { throw .cascade("stage \(index) has no classifiers") }
            for stump in stage.stumps {
                guard features.indices.contains(stump.feature) else {
                    throw .cascade("stage \(index) asks for feature \(stump.feature) of \(features.count)")
                }
                guard stump.subset.count == 8, stump.hit.isFinite, stump.miss.isFinite else {
                    throw .cascade("stage \(index) has a classifier that is not a stump over 256 codes")
                }
            }
        }
        self.size = size
        self.stages = stages
        self.features = features
    }
}

extension KinoraError {
    static func cascade(_ problem: String, file: String = #fileID, line: Int = #line) -> KinoraError {
        KinoraError(
            .configuration, "the face cascade cannot be used: \(problem)",
            hint: "install the package opencv-data, or name an lbpcascade_frontalface*.xml file",
            file: file, line: line)
    }
}
