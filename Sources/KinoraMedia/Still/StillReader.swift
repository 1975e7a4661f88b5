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
            var notes = header.notes
            let raster = try await raster(of: header, in: bytes, path: path, notes: &notes)
            let still = Still(
                path: path, format: header.format, size: raster.size, fingerprint: Fingerprint.of(raster))
            return Reading(still: still, raster: raster, notes: notes)
        } catch let flaw as StillFlaw {
            throw KinoraError(.badStill, "“\(path)” \(flaw.says)", hint: flaw.hint)
        }
    }

    private func raster(
        of header: StillHeader, in bytes: [UInt8], path: String, notes: inout [String]
    ) async throws -> Raster {
        var (pixels, stored) = try await StillDecoder(tools: tools).pixels(of: header, in: bytes, path: path)
        if let profile = stored.profile {
            switch ICCProfile.use(of: profile) {
            case .nothing: break
            case .convert(let profile): profile.convert(&pixels, channels: stored.hasAlpha ? 4 : 3)
            case .unknown(let note): notes.append(note)
            }
        }
        if stored.hasAlpha, let background = AlphaBackground.flatten(&pixels) { notes.append(background.note) }
        let raster = Raster(width: stored.size.width, height: stored.size.height, pixels: pixels)
        pixels = []
        return stored.orientation.applied(to: raster)
    }
}
