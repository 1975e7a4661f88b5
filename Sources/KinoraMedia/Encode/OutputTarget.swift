import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where a clip goes: checked before any work, written beside, and renamed when whole.
struct OutputTarget {
    /// As the person wrote it, for messages.
    private let given: String
    private let path: String
    private let temporary: String
    private let isFolder: Bool

    /// - Throws: `cannotWrite` when nothing could be put there.
    init(_ given: String, format: ClipFormat) throws { try self.init(given, isFolder: format == .pngFolder) }

    init(_ given: String, isFolder: Bool) throws {
        var path = absolutePath(given)
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        let (parent, name) = Self.parts(of: path)
        self.given = given
        self.path = path
        self.isFolder = isFolder
        temporary = Self.temporary(for: path)
        guard name.utf8.count <= NAME_MAX else {
            throw KinoraError(
                .cannotWrite, "the name of “\(given)” has \(name.utf8.count) bytes; \(NAME_MAX) are the most",
                hint: "choose a shorter one with -o")
        }
        try Self.check(parent: parent)
        try isFolder ? checkFolder() : checkFile()
    }

    /// A name in the same folder that nobody has, short enough for every file system, however long the name is.
    static func temporary(for path: String) -> String {
        let (parent, name) = parts(of: path)
        return "\(parent)/.\(name.prefix(40)).\(UInt32.random(in: 1...UInt32.max)).partial"
    }

    private static func parts(of path: String) -> (parent: String, name: Substring) {
        let cut = path.lastIndex(of: "/") ?? path.startIndex
        return (cut == path.startIndex ? "/" : String(path[..<cut]), path[path.index(after: cut)...])
    }

    private static func check(parent: String) throws {
        switch FileKind(parent) {
        case .folder: break
        case .missing:
            throw KinoraError(
                .cannotWrite, "the folder “\(parent)” does not exist", hint: "make it first: mkdir -p '\(parent)'")
        case .unreachable(let reason):
            throw KinoraError(.cannotWrite, "the folder “\(parent)” cannot be reached: \(reason.lowercased())")
        case .file, .other: throw KinoraError(.cannotWrite, "“\(parent)” is no folder")
        }
        guard isWritable(parent) else {
            throw KinoraError(
                .cannotWrite, "you may not write into the folder “\(parent)”", hint: "choose another place with -o")
        }
    }

    private func checkFile() throws {
        switch FileKind(path) {
        case .missing, .file: break
        case .folder:
            throw KinoraError(.cannotWrite, "“\(given)” is a folder", hint: "give the clip a name inside it")
        case .other, .unreachable:
            throw KinoraError(.cannotWrite, "“\(given)” is no file that could be replaced")
        }
    }

    /// A folder may be new or empty. One with anything in it stays as it is: what is in it may be all there is.
    private func checkFolder() throws {
        switch FileKind(path) {
        case .missing: break
        case .folder:
            guard entries(of: path).isEmpty else {
                throw KinoraError(
                    .cannotWrite, "the folder “\(given)” is not empty",
                    hint: "name a new folder for the frames, or empty this one")
            }
        case .file, .other, .unreachable:
            throw KinoraError(
                .cannotWrite, "“\(given)” is there and no folder",
                hint: "name a new folder for PNG frames, or end the name with .mp4, .webm or .gif")
        }
    }

    /// Lets `work` fill a temporary file or folder beside the target and renames it when that went well; on any
    /// failure it is removed, and what stood at the path before still stands.
    nonisolated(nonsending) func fill(_ work: (_ temporary: String) async throws -> Void) async throws {
        let residue = Residue.remember(removeTemporary)
        defer { Residue.forget(residue) }
        do {
            if isFolder, mkdir(temporary, 0o777) != 0 { throw SystemFault("mkdir", errno) }
            try await work(temporary)
            try Task.checkCancellation()
            try flush()
            // A folder takes the place of an empty one, a file that of a file; neither is ever missing between.
            guard rename(temporary, path) == 0 else { throw SystemFault("rename", errno) }
        } catch {
            removeTemporary()
            throw (error as? SystemFault).map(refusal) ?? error
        }
    }

    @Sendable private func removeTemporary() {
        if isFolder { removeFolder(temporary) } else { unlink(temporary) }
    }

    /// Bytes first, name second: after a power cut there is the old clip or the whole new one.
    private func flush() throws {
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemFault("open", errno) }
        defer { _ = closeDescriptor(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemFault("fsync", errno) }
    }

    private func refusal(_ fault: SystemFault) -> KinoraError { .cannotWrite(given, fault) }
}
