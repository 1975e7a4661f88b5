import KinoraCore

/// Looks at what arrived before anybody believes that it is the clip that was ordered (A-2): whole boxes, a first and
/// a last picture that decode, and about the right length.
package struct ClipCheck: Sendable {
    /// Share of the ordered length that a clip may have.
    package static let lengths = 0.5...2.0

    private let tools: MediaTools

    package init(tools: MediaTools) { self.tools = tools }

    /// - Parameter ordered_s: how long it was ordered; nil when nobody said.
    /// - Throws: ``ClipTrouble``; a `KinoraError` when the check itself could not be made.
    package func check(_ path: String, ordered_s: Double?) async throws -> ClipFacts {
        guard case .file(let size) = FileKind(path) else {
            throw KinoraError(.notFound, "there is no file “\(path)”")
        }
        if size == 0 { throw ClipTrouble.empty }
        let head = try StillFile.head(path, count: 512)
        guard head.has("ftyp", at: 4) else { throw Self.isPage(head) ? ClipTrouble.page : ClipTrouble.foreign }
        let boxes = try FilmBoxes(path, size: size)
        guard boxes.isWhole, boxes.names.contains("moov"), boxes.names.contains("mdat") else {
            throw ClipTrouble.cutShort
        }
        let facts: ClipFacts
        do { facts = try await ClipProbe(tools: tools).probe(path) } catch let error as KinoraError {
            guard error.code == .badStill else { throw error }
            throw ClipTrouble.noPictures(error.message)
        }
        // A cover or another still picture in a film's clothes has no length.
        guard facts.seconds > 0 else { throw ClipTrouble.noPictures("it has no length") }
        if let ordered_s, !Self.lengths.contains(facts.seconds / ordered_s) {
            throw ClipTrouble.length(seconds: facts.seconds, ordered: ordered_s)
        }
        try await checkEnds(path, facts)
        return facts
    }

    /// What a server says about itself begins with one of these, whatever type it gives it.
    private static func isPage(_ head: [UInt8]) -> Bool {
        let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
        return head.first { !blank.contains($0) }.map { "<{[".utf8.contains($0) } ?? true
    }

    private func checkEnds(_ path: String, _ facts: ClipFacts) async throws {
        let frame = 1 / (facts.fps ?? 10)
        // The decoder leaves out what it cannot make anything of: the first that comes need not be the first.
        let start = try await pictures(of: path, ["-copyts"], ["-frames:v", "1"])
        guard let first = start.first, first <= facts.start + 0.5 * frame else {
            throw ClipTrouble.noPictures("its first picture does not decode")
        }
        let tail = min(max(1, 3 * frame), facts.seconds)
        let times = try await pictures(of: path, ["-sseof", "-\(tail)"], [])
        // Sound may go on for a moment when the pictures have ended.
        guard let last = times.max(), last >= tail - 2.5 * frame - 0.1 else {
            throw ClipTrouble.noPictures("its last picture does not decode")
        }
    }

    /// The times of the pictures that decode, in seconds from where the decoding began.
    private func pictures(of path: String, _ seek: [String], _ limit: [String]) async throws -> [Double] {
        let arguments =
            ["-hide_banner", "-nostdin", "-v", "error", "-err_detect", "explode"]
            + ["-protocol_whitelist", "file,pipe", "-f", "mov"] + seek
            + ["-i", "file:\(absolutePath(path))", "-map", "0:v:0"] + limit + ["-f", "framecrc", "-"]
        let child = Child(executable: tools.ffmpeg, arguments: arguments, limits: .checking, prlimit: tools.prlimit)
        let end = try await child.run { streams in
            streams.input.close()
            return try await streams.output.read(upTo: 1 << 20)
        }
        return Self.times(String(decoding: end.value ?? [], as: UTF8.self))
    }

    /// `#tb 0: 1/10`, and for each picture `stream, dts, pts, duration, size, checksum`.
    private static func times(_ list: String) -> [Double] {
        var unit: Double?
        var times: [Double] = []
        for line in list.split(whereSeparator: \.isNewline) {
            if line.hasPrefix("#tb 0:") {
                let ratio = line.dropFirst(6).split(separator: "/").compactMap {
                    Double($0.filter { !$0.isWhitespace })
                }
                unit = ratio.count == 2 && ratio[1] > 0 ? ratio[0] / ratio[1] : nil
            } else if !line.hasPrefix("#"), let unit {
                let cells = line.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
                if cells.count >= 3, let time = Double(cells[2]) { times.append(time * unit) }
            }
        }
        return times
    }
}
