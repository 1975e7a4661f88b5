/// What a model wants of a still, as far as its sellers say. What they leave open is left open here.
package struct StillRule: Hashable, Sendable, Codable {
    /// Pixels of the shorter side.
    package var minSide_px: Int?
    /// Pixels of the longer side.
    package var maxSide_px: Int?
    /// Width over height.
    package var minAspect: Double?
    package var maxAspect: Double?
    package var maxBytes: Int?
    package var formats: [Still.Format]?

    private enum CodingKeys: String, CodingKey {
        case minSide_px = "min_side_px", maxSide_px = "max_side_px", minAspect = "min_aspect", maxAspect = "max_aspect"
        case maxBytes = "max_bytes", formats
    }
}

/// A still as far as a quote must know it.
package struct StillShape: Hashable, Sendable {
    package var size: PixelSize
    package var bytes: Int?
    package var format: Still.Format?

    package init(size: PixelSize, bytes: Int? = nil, format: Still.Format? = nil) {
        self.size = size
        self.bytes = bytes
        self.format = format
    }
}

extension StillRule {
    /// Why a model would not take a still of this shape, or nothing.
    package func objection(to still: StillShape, by model: String) -> Misfit? {
        let size = still.size
        if let least = minSide_px, min(size.width, size.height) < least {
            return Misfit(
                "the still is \(size); \(model) takes sides of \(least) px or more", "enlarge it first",
                code: .badStill)
        }
        if let most = maxSide_px, max(size.width, size.height) > most {
            return Misfit(
                "the still is \(size); \(model) takes sides up to \(most) px", "scale it down first",
                code: .badStill)
        }
        let low = minAspect ?? 0
        let high = maxAspect ?? .infinity
        if !(low...high).contains(size.aspect) {
            return Misfit(
                "the still is \(size); for \(model) its width must be \(low) to \(high) times its height",
                "crop it, or choose --aspect", code: .badStill)
        }
        if let most = maxBytes, let bytes = still.bytes, bytes > most {
            return Misfit(
                "the still has \(bytes) bytes; \(model) takes \(most >> 20) MiB at most", "save it as JPEG or WebP",
                code: .badStill)
        }
        if let formats, let format = still.format, !formats.contains(format) {
            let names = formats.map(\.rawValue).joined(separator: ", ")
            return Misfit(
                "the still is \(format.rawValue); \(model) takes \(names)", "save it as one of those", code: .badStill)
        }
        return nil
    }
}
