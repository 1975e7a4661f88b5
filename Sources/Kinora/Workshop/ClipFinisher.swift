import KinoraCore
import KinoraMedia

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Puts a clip where the person wants it, with its motion program beside it.
struct ClipFinisher: Finisher {
    let tools: MediaTools
    let shelf: any Shelf
    let spool: Spool

    func believe(_ arrival: String, of take: TakeRecord) async throws -> String {
        throw DownloadFailure(trouble: .wrongContent, message: "no engine here has results on a network")
    }

    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact]) {
        let order = try EmbeddedOrder(json: take.order)
        let format = try order.clipFormat()
        let source = try await source(of: take, format: format)
        let program = Array(order.program.utf8)
        let (clip, beside) = try place(order, format: format, source: source, program: program)
        if format != .pngFolder {
            let staged = try StagedFile(program, for: beside, beside: beside)
            do {
                try await Delivery.put(source, at: clip, format: format)
            } catch {
                staged.discard()
                throw error
            }
            try staged.store()
        } else if !Self.holds(clip, program) {
            try program.withUnsafeBytes { try Data($0).write(to: URL(fileURLWithPath: source + "/motion.json")) }
            try await Delivery.put(source, at: clip, format: format)
        }
        for token in take.tokens { spool.remove(Spool.name(of: token, format: format)) }
        return (JSONText.of(StoredResult(clipPath: clip, programPath: beside)), [])
    }

    private func source(of take: TakeRecord, format: ClipFormat) async throws -> String {
        let current = take.state.current ?? 0
        if format == .pngFolder { return spool.path(Spool.name(of: take.tokens[current], format: format)) }
        let kept =
            take.artifacts.last { $0.role == .clip && $0.attempt == current }
            ?? take.artifacts.last {
                $0.role == .clip
            }
        guard let kept, let path = try await shelf.path(of: kept.artifact) else {
            throw KinoraError(.notFound, "the stored clip of take \(take.id) is gone", hint: "type kinora doctor")
        }
        return path
    }

    /// The path that was ordered; where nobody chose it and something else stands there by now, the next free one.
    private func place(
        _ order: EmbeddedOrder, format: ClipFormat, source: String, program: [UInt8]
    ) throws -> (clip: String, program: String) {
        guard order.isDefaultPath, FileManager.default.fileExists(atPath: order.clipPath),
            !FileManager.default.contentsEqual(atPath: order.clipPath, andPath: source)
        else { return (order.clipPath, order.programPath) }
        let target = ClipTarget(beside: order.stillPath, format: format)
        return (target.clip, target.program)
    }

    /// Whether the folder is the one that this take delivered already.
    private static func holds(_ folder: String, _ program: [UInt8]) -> Bool {
        FileManager.default.contents(atPath: folder + "/motion.json").map { [UInt8]($0) == program } ?? false
    }
}
