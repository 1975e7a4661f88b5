package import KinoraCore
package import KinoraVision

/// Reads pictures of people's own making, and of others'.
package struct StillReader: Sendable {
    private let tools: MediaTools

    package init(tools: MediaTools) { self.tools = tools }

    /// A still that was read.
    package struct Reading: Sendable {
        package var still: Still
        package var raster: Raster
        /// What a person should know of how it was read: a background behind transparency, an unknown profile.
        package var notes: [String]
    }

    /// Reads the picture at `path` as upright sRGB.
    /// - Throws: `notFound` when there is no file; `badStill` when it is no picture kinora can use, with what it
    ///   is and what to do; `unavailable` when this machine lacks a decoder for it.
    package func read(_ path: String) async throws -> Reading {
        do {
            let bytes = try StillFile.bytes(path)
            let header = try StillSignature.header(of: bytes)
            var pixels = try await StillDecoder(tools: tools).pixels(of: header, in: bytes)
            var notes = header.notes
            if header.hasAlpha, let background = AlphaBackground.flatten(&pixels) { notes.append(background.note) }
            let stored = Raster(width: header.size.width, height: header.size.height, pixels: pixels)
            let raster = header.orientation.applied(to: stored)
            let still = Still(
                path: path, format: header.format, size: raster.size, fingerprint: Fingerprint.of(raster))
            return Reading(still: still, raster: raster, notes: notes)
        } catch let flaw as StillFlaw {
            throw KinoraError(.badStill, "“\(path)” \(flaw.says)", hint: flaw.hint)
        }
    }
}
