import KinoraCore

extension MediaTools {
    /// The oldest ffmpeg kinora is tested with.
    package static let oldest = ToolVersion(major: 5, minor: 1)

    /// The version of `ffmpeg`, from its first line.
    /// - Throws: `unavailable` when it does not run.
    package func version() async throws -> ToolVersion {
        let lines = try await ask(["-version"])
        let words = lines.first?.split(separator: " ").map(String.init) ?? []
        guard words.count >= 3, words[1] == "version" else {
            throw KinoraError(.unavailable, "\(ffmpeg) does not say which version it is", hint: Self.installHint)
        }
        return ToolVersion(words[2])
    }

    /// The names of all encoders, such as `libx264`.
    package func encoders() async throws -> Set<String> { try await names("-encoders") }

    /// The names of all decoders, such as `libdav1d`.
    package func decoders() async throws -> Set<String> { try await names("-decoders") }

    /// A table whose rows begin behind a line of dashes: flags, name, description.
    private func names(_ list: String) async throws -> Set<String> {
        let rows = try await ask(["-hide_banner", list]).drop { !$0.contains("---") }.dropFirst()
        return Set(rows.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) })
    }

    private func ask(_ arguments: [String]) async throws -> [Substring] {
        let child = Child(executable: ffmpeg, arguments: arguments, limits: .probing, prlimit: prlimit)
        let end = try await child.run { streams in
            streams.input.close()
            return try await streams.output.read(upTo: 1 << 20)
        }
        guard end.succeeded, let answer = end.value else {
            throw KinoraError(
                .unavailable, "\(ffmpeg) does not run: \(end.complaints.last ?? "it ended at once")",
                hint: Self.installHint)
        }
        return String(decoding: answer, as: UTF8.self).split(whereSeparator: \.isNewline)
    }
}

/// A version of ffmpeg. Builds from its repository (`N-112233-g…`) count as newer than every release.
package struct ToolVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let major: Int
    package let minor: Int
    /// As the tool says it, without a distribution's own suffix: `5.1.9`.
    package let description: String

    package init(_ text: String) {
        let number = text.drop { $0 == "n" }.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        let parts = number.split(separator: ".").compactMap { Int($0) }
        major = parts.first ?? .max
        minor = parts.dropFirst().first ?? 0
        description = parts.isEmpty ? text : String(number)
    }

    init(major: Int, minor: Int) { self.init("\(major).\(minor)") }

    package static func < (a: ToolVersion, b: ToolVersion) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
}
