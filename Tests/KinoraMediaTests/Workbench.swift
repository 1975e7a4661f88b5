import KinoraCore
import KinoraMedia
import KinoraTestKit
import KinoraVision

/// The tools of this machine, for every suite of this target.
let tools: MediaTools = {
    do { return try MediaTools.locate(environment: ["PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"]) } catch {
        preconditionFailure("these tests need ffmpeg: \(error)")
    }
}()

func read(_ path: String) async throws -> StillReader.Reading { try await StillReader(tools: tools).read(path) }

/// The error that `work` throws, if it is one of ours.
func complaint(_ work: () async throws -> some Any) async -> KinoraError? {
    do {
        _ = try await work()
        return nil
    } catch {
        return error as? KinoraError
    }
}

extension Raster {
    /// R, G, B of one pixel.
    func pixel(_ x: Int, _ y: Int) -> [UInt8] { Array(pixels[(y * width + x) * 3..<(y * width + x) * 3 + 3]) }
}

/// Tools that some tests use where they are, and no machine must have.
enum Installed {
    static let exifTool = has("exiftool")
    static let heifEncoder = has("heif-enc")

    private static func has(_ name: String) -> Bool {
        ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains { folder in
            (try? FolderListing.names(folder))?.contains(name) == true
        }
    }
}
