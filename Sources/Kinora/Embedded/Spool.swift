import KinoraCore
import KinoraMedia

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where renders of the embedded engine lie between the encoder and the shelf. What is there under its name is whole.
struct Spool: Sendable {
    let folder: String

    /// - Throws: `cannotWrite`.
    init(in home: String) throws {
        folder = home + "/spool"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw KinoraError(.cannotWrite, "the folder “\(folder)” cannot be made", cause: error)
        }
    }

    static func name(of token: String, format: ClipFormat) -> String {
        format == .pngFolder ? token : "\(token).\(format.rawValue)"
    }

    func path(_ name: String) -> String { "\(folder)/\(name)" }
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
    /// Removes what a process that died left: renders that are not whole, and those that nobody waits for.
    func sweep(isWanted: (_ token: String) async -> Bool) async {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let isWhole = !name.hasPrefix(".")
            if isWhole, await isWanted(String(name.prefix { $0 != "." })) { continue }
            remove(name)
        }
    }

    func remove(_ name: String) { Delivery.remove(path(name)) }

    private static let scheme = "spool:"

    static func url(_ name: String) -> String { scheme + name }

    static func name(in url: String) -> String { String(url.dropFirst(scheme.count)) }

    static func result(_ name: String) -> RequestProgress.Result {
        RequestProgress.Result(url: url(name), life: .hours(24 * 365))
    }

    /// Moves a render to the shelf's arrivals, or a copy of its name where it is a folder of frames: those stay in
    /// the spool until they are delivered, since they can be had again for nothing.
    /// - Returns: what kind of bytes came.
    func hand(over url: String, to path: String) throws -> String {
        let name = Self.name(in: url)
        let source = self.path(name)
        guard url.hasPrefix(Self.scheme), !name.contains("/"), has(name) else {
            throw DownloadFailure(trouble: .status(404), message: "the render “\(name)” is gone")
        }
        guard let dot = name.lastIndex(of: ".") else {
            try Data(name.utf8).write(to: URL(fileURLWithPath: path))
            return "frames"
        }
        try Delivery.copyFile(source, to: path)
        return String(name[name.index(after: dot)...])
    }
}
