import Foundation
import KinoraCore

extension Configuration {
    /// Largest file that is read.
    static let largest_bytes = 256 * 1024

    /// Finds and reads the configuration: `explicit`, else `$KINORA_CONFIG`, `./config.yaml`,
    /// `$XDG_CONFIG_HOME/kinora/config.yaml`. No file at all is fine; a file that was named must exist.
    ///
    /// - Parameter ruleNames: The rules that `lint.rules` may name.
    /// - Returns: The configuration and the path of the file it came from.
    /// - Throws: ``KinoraError`` with `notFound` for a named file that does not exist, and `configuration`, with
    ///   file, line, key and value, for one that cannot be used.
    package static func load(
        explicit: String?, environment: [String: String], currentDirectory: String, ruleNames: [String] = []
    ) throws -> (configuration: Configuration, source: String?) {
        guard let path = try locate(explicit: explicit, environment: environment, currentDirectory: currentDirectory)
        else { return (Configuration(), nil) }
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? currentDirectory
        let parsed = try ConfigurationText(path: path, text: read(path), ruleNames: ruleNames).configuration()
        let resolved = parsed.resolvingPaths {
            absolute(expanded($0, home: environment["HOME"]), in: folder)
        }
        return (resolved, path)
    }

    private static func locate(
        explicit: String?, environment: [String: String], currentDirectory: String
    ) throws -> String? {
        let named =
            explicit.map { ("--config", $0) } ?? said("KINORA_CONFIG", in: environment).map { ("$KINORA_CONFIG", $0) }
        if let (source, path) = named {
            let path = absolute(path, in: currentDirectory)
            guard FileManager.default.fileExists(atPath: path) else {
                throw KinoraError(
                    .notFound, "no such file: \(path), named by \(source)",
                    hint: "name a file that exists, or leave it out")
            }
            return path
        }
        let home = said("XDG_CONFIG_HOME", in: environment) ?? said("HOME", in: environment).map { $0 + "/.config" }
        let places = [absolute("config.yaml", in: currentDirectory)] + (home.map { [$0 + "/kinora/config.yaml"] } ?? [])
        return places.first { FileManager.default.fileExists(atPath: $0) }
    }

    private static func read(_ path: String) throws -> String {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !isFolder.boolValue, let file = FileHandle(forReadingAtPath: path),
            let data = try? file.read(upToCount: largest_bytes + 1) ?? Data()
        else { throw KinoraError(.configuration, "\(path): cannot be read", hint: "make it a file you may read") }
        guard data.count <= largest_bytes else {
            throw KinoraError(
                .configuration, "\(path): larger than \(largest_bytes / 1024) KiB, so no configuration of kinora",
                hint: ConfigurationText.wayOut)
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw KinoraError(.configuration, "\(path): not UTF-8 text", hint: ConfigurationText.wayOut)
        }
        return text
    }

    private static func said(_ name: String, in environment: [String: String]) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func expanded(_ path: String, home: String?) -> String {
        guard path.hasPrefix("~/"), let home else { return path }
        return home + path.dropFirst(1)
    }

    private static func absolute(_ path: String, in folder: String) -> String {
        if path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }
}
