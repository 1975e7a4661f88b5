import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A small file that is written already and has its name still to come.
package struct StagedFile: Sendable {
    private let path: String
    private let temporary: String
    private let residue: Int

    /// - Throws: `cannotWrite` when no file could be put at `path`.
    package static func check(_ path: String) throws { _ = try OutputTarget(path, isFolder: false) }

    /// Writes `bytes` into the folder of `neighbour`.
    /// - Throws: `cannotWrite`; nothing is left then.
    package init(_ bytes: [UInt8], for path: String, beside neighbour: String) throws {
        let temporary = OutputTarget.temporary(for: absolutePath(neighbour))
        self.path = path
        self.temporary = temporary
        do {
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw SystemFault("open", errno) }
            defer { _ = closeDescriptor(descriptor) }
            try writeAll(bytes, to: descriptor)
            guard fsync(descriptor) == 0 else { throw SystemFault("fsync", errno) }
        } catch let fault as SystemFault {
            unlink(temporary)
            throw KinoraError.cannotWrite(path, fault)
        }
        residue = Residue.remember { unlink(temporary) }
    }

    /// Gives it its name, in place of what had that before.
    package func store() throws {
        defer { Residue.forget(residue) }
        guard rename(temporary, path) == 0 else {
            let fault = SystemFault("rename", errno)
            unlink(temporary)
            throw KinoraError.cannotWrite(path, fault)
        }
    }

    /// Removes it.
    package func discard() {
        unlink(temporary)
        Residue.forget(residue)
    }
}
