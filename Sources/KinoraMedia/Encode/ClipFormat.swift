import KinoraCore

/// What a clip is written as, told by the name of its path.
package enum ClipFormat: String, Sendable, CaseIterable {
    case mp4, webm, gif
    /// A folder of numbered PNG pictures.
    case pngFolder

    /// - Throws: `usage` for an ending that stands for none of them.
    package init(path: String) throws {
        guard !path.isEmpty, path != "-" else {
            throw KinoraError(
                .usage, path.isEmpty ? "the clip has no name" : "a clip cannot go to stdout: its end is written first",
                hint: "type -o clip.mp4")
        }
        let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let ending = name.drop(while: { $0 == "." }).split(separator: ".").dropFirst().last?.lowercased()
        switch ending {
        case nil: self = .pngFolder
        case "mp4"?: self = .mp4
        case "webm"?: self = .webm
        case "gif"?: self = .gif
        case let other?:
            throw KinoraError(
                .usage, "“\(path)” ends with .\(other), which is no format kinora writes",
                hint: "end the name with .mp4, .webm or .gif, or name a folder for PNG frames")
        }
    }
}
