import KinoraCatalog
import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Keys that lie in files: `FAL_KEY_FILE=/run/secrets/fal` is as good as the key in `FAL_KEY`, and keeps it out of the
/// environment that every child sees.
enum KeyFiles {
    static let ending = "_FILE"

    /// The environment with the keys that files hold.
    /// - Throws: `configuration` for a file that cannot be read, or that others can.
    static func read(into environment: [String: String]) throws -> [String: String] {
        var environment = environment
        for name in EngineKeys.names where (environment[name] ?? "").isEmpty {
            guard let path = environment[name + ending], !path.isEmpty else { continue }
            // Secrets are often links to where they really are.
            let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
            let attributes = try? FileManager.default.attributesOfItem(atPath: place)
            guard let mode = (attributes?[.posixPermissions] as? any BinaryInteger).map({ Int($0) }),
                let data = FileManager.default.contents(atPath: path)
            else {
                throw KinoraError(
                    .configuration, "the file “\(path)” of \(name + ending) cannot be read",
                    hint: "name a file with the key in it")
            }
            guard mode & 0o077 == 0 else {
                throw KinoraError(
                    .configuration, "others can read the key in “\(path)”", hint: "type chmod 600 '\(path)'")
            }
            environment[name] = String(decoding: data, as: UTF8.self).filter { !$0.isWhitespace }
        }
        return environment
    }
}
