package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Pictures go along in the body of the order, as `data:` addresses: nothing has to be uploaded, and nobody else can
/// fetch them. What is written down is which picture it was, never its bytes.
package enum RunPodPictures {
    private static let scheme = "shelf:"

    /// ``Staging/url``: one address a picture.
    package static func staging(of order: RemoteOrder) -> String {
        Order.Pictures.staging(of: order.pictures.map { scheme + $0.artifact.digest })
    }

    /// How long the address of a picture is, once its bytes are in it.
    package static func length_B(of picture: RemoteOrder.Picture) -> Int {
        head(of: picture).utf8.count + (Int(picture.artifact.bytes) + 2) / 3 * 4
    }

    /// - Throws: `badStill` when the body would be longer than RunPod takes.
    package static func requireRoom(for remote: RemoteOrder, in order: Order) throws {
        // The words beside the pictures, and a hook.
        let words = RunPodBody.json(order, Order.Pictures(), hook: nil).count + 4_096
        let pictures = remote.pictures.reduce(0) { $0 + length_B(of: $1) }
        guard words + pictures > RunPodRequest.mostBody_B else { return }
        let most = RunPodRequest.mostBody_B - words
        let stored = remote.pictures.reduce(0) { $0 + Int($1.artifact.bytes) }
        let are = remote.pictures.count == 1 ? "the still has" : "the stills together have"
        throw KinoraError(
            .badStill, "\(are) \(stored) bytes; runpod takes \(max(0, most) / 4 * 3) at most, with the order",
            hint: "save it as JPEG or WebP, or scale it down")
    }

    /// The pictures as they are sent.
    /// - Throws: `notFound` for one that is no longer on the shelf.
    package static func expanded(
        _ staged: String?, of remote: RemoteOrder, from shelf: any Shelf
    ) async throws -> Order.Pictures {
        var pictures = Order.Pictures(staged: staged, of: remote)
        if let picture = remote.still {
            pictures.still = try await address(pictures.still, of: picture, from: shelf)
        }
        if let picture = remote.endStill {
            pictures.endStill = try await address(pictures.endStill, of: picture, from: shelf)
        }
        return pictures
    }

    private static func address(
        _ staged: String?, of picture: RemoteOrder.Picture, from shelf: any Shelf
    ) async throws -> String {
        // An address that anybody can read is good as it is.
        if let staged, !staged.hasPrefix(scheme) { return staged }
        return head(of: picture) + Data(try await bytes(of: picture, from: shelf)).base64EncodedString()
    }

    static func bytes(of picture: RemoteOrder.Picture, from shelf: any Shelf) async throws -> [UInt8] {
        guard let path = try await shelf.path(of: picture.artifact),
            let data = FileManager.default.contents(atPath: path), data.count == Int(picture.artifact.bytes)
        else {
            throw KinoraError(
                .notFound, "the prepared still \(picture.artifact.digest.prefix(12)) is gone from the data directory",
                hint: "order the clip again")
        }
        return [UInt8](data)
    }

    private static func head(of picture: RemoteOrder.Picture) -> String { "data:\(picture.contentType);base64," }
}
