package import KinoraCore

extension StillReader {
    /// What a picture is before any pixel of it is decoded: its upright size, its kind, its bytes.
    /// - Throws: `notFound` when there is no file; `badStill` when it is no picture kinora can use.
    package static func shape(of path: String) throws -> StillShape {
        do {
            let bytes = try StillFile.bytes(path)
            let header = try StillSignature.header(of: bytes)
            return StillShape(
                size: header.orientation.applied(to: header.size), bytes: bytes.count, format: header.format)
        } catch let flaw as StillFlaw {
            throw KinoraError(.badStill, "“\(path)” \(flaw.says)", hint: flaw.hint)
        }
    }
}
