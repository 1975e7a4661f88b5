import KinoraCore
import KinoraMedia

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Believes what plays, and puts it where the person wants it. The bytes that were paid for stay on the shelf as they
/// came; the copy says of itself that a model made it.
struct RemoteFinisher: Finisher {
    let tools: MediaTools
    let shelf: any Shelf

    func believe(_ arrival: String, of take: TakeRecord) async throws -> String {
        let order = try? PaidOrder(json: take.order)
        if order?.delivery.product == .still { return try await believeStill(arrival) }
        do {
            _ = try await ClipCheck(tools: tools).check(
                arrival, ordered_s: order?.remote.orders.first?.fit.time?.seconds)
            return "mp4"
        } catch let trouble as ClipTrouble {
            throw DownloadFailure(trouble: .wrongContent, message: "\(trouble)")
        }
    }

    /// A still is believed when every pixel of it decodes.
    private func believeStill(_ arrival: String) async throws -> String {
        do {
            let format = try await StillReader(tools: tools).read(arrival).still.format
            return StillEnding(format)?.rawValue ?? format.rawValue
        } catch let error as KinoraError where error.code == .badStill {
            throw DownloadFailure(trouble: .wrongContent, message: "what came is no picture")
        }
    }

    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact]) {
        let order = try PaidOrder(json: take.order)
        let current = take.state.current ?? 0
        let clips = take.artifacts.filter { $0.role == .clip }
        guard let kept = clips.last(where: { $0.attempt == current }) ?? clips.last,
            let source = try await shelf.path(of: kept.artifact)
        else {
            throw KinoraError(.notFound, "the stored clip of take \(take.id) is gone", hint: "type kinora doctor")
        }
        let passport = Passport(source: .trainedAlgorithmicMedia, creatorTool: "kinora \(Kinora.version)")
        if order.delivery.product == .still {
            let path = try StillEnding.deliver(source, kind: kept.kind, to: order.delivery, passport: passport)
            return (JSONText.of(StoredResult(clipPath: path, programPath: nil)), [])
        }
        let path = place(order.delivery, source: source)
        try await Delivery.put(source, at: path, format: .mp4, passport: passport)
        return (JSONText.of(StoredResult(clipPath: path, programPath: nil)), [])
    }

    /// The path that was ordered; where nobody chose it and something else stands there by now, the next free one.
    private func place(_ wanted: PaidOrder.Place, source: String) -> String {
        guard wanted.isDefaultPath, FileManager.default.fileExists(atPath: wanted.clipPath),
            !isCopy(wanted.clipPath, of: source)
        else { return wanted.clipPath }
        return ClipTarget(beside: wanted.stillPath ?? wanted.clipPath, format: .mp4).clip
    }

    /// Whether a crash came after the copy and before its row: it begins with the bytes that were paid for.
    private func isCopy(_ path: String, of source: String) -> Bool {
        guard let whole = FileManager.default.contents(atPath: source),
            let copy = FileManager.default.contents(atPath: path)
        else { return false }
        return copy.count < whole.count + 4_096 && copy.starts(with: whole)
    }
}

/// Each take is finished in its own way.
struct StudioFinisher: Finisher {
    let embedded: ClipFinisher
    let remote: RemoteFinisher

    private func finisher(of take: TakeRecord) -> any Finisher { take.isRemote ? remote : embedded }

    func believe(_ arrival: String, of take: TakeRecord) async throws -> String {
        try await finisher(of: take).believe(arrival, of: take)
    }

    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact]) {
        try await finisher(of: take).finish(take)
    }
}
