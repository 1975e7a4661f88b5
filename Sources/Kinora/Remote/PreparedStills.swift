import KinoraCore
import KinoraMedia
import KinoraVision

/// The pictures of a wish, upright, in its shape, and without what they know of place and time: as they may leave this
/// machine.
struct PreparedStills: Sendable {
    private let still: Raster?
    private let endStill: Raster?
    private let writer: StillWriter

    init(_ wish: OrderWish, tools: MediaTools) async throws {
        let reader = StillReader(tools: tools)
        func read(_ path: String?) async throws -> Raster? {
            guard let path else { return nil }
            return try await reader.read(path).raster.cropped(to: wish.aspect)
        }
        still = try await read(wish.stillPath)
        endStill = try await read(wish.endStillPath)
        writer = StillWriter(tools: tools)
    }

    struct Pictures: Sendable {
        var still: RemoteOrder.Picture?
        var endStill: RemoteOrder.Picture?

        var kept: [KeptArtifact] {
            [still, endStill].compactMap { $0 }.map { KeptArtifact(artifact: $0.artifact, role: .still, kind: "jpg") }
        }
    }

    func keep(on shelf: any Shelf) async throws -> Pictures {
        Pictures(still: try await keep(still, on: shelf), endStill: try await keep(endStill, on: shelf))
    }

    private func keep(_ raster: Raster?, on shelf: any Shelf) async throws -> RemoteOrder.Picture? {
        guard let raster else { return nil }
        let arrival = try shelf.makeArrival()
        do {
            try await writer.write(raster, to: arrival)
            let artifact = try await shelf.keep(arrivalAt: arrival)
            return RemoteOrder.Picture(artifact: artifact, contentType: StillWriter.contentType)
        } catch {
            shelf.discard(arrivalAt: arrival)
            throw error
        }
    }
}
