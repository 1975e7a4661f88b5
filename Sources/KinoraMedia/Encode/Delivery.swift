import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Puts stored bytes where a person wants them: beside the target first, and under its name when they are whole.
package enum Delivery {
    /// Copies the file, or the folder of frames, at `source` to `path`, in place of what is there.
    /// - Parameter passport: what the copy is to say of itself; nil where it says so already
    /// - Throws: `cannotWrite`; what stood at `path` still stands then.
    nonisolated(nonsending) package static func put(
        _ source: String, at path: String, format: ClipFormat, passport: Passport? = nil
    ) async throws {
        let target = try OutputTarget(path, format: format)
        try await target.fill { temporary in
            guard format == .pngFolder else {
                try copy(source, to: temporary)
                try passport?.stamp(temporary, format: format)
                return
            }
            for name in entries(of: source) { try copy("\(source)/\(name)", to: "\(temporary)/\(name)") }
        }
    }

    /// Copies a file to a path where there is none yet.
    /// - Throws: `cannotWrite`, naming `path`; nothing is left there then.
    package static func copyFile(_ source: String, to path: String) throws {
        do {
            try copy(source, to: path)
        } catch let fault as SystemFault {
            unlink(path)
            throw KinoraError.cannotWrite(path, fault)
        }
    }

    private static let block = 1 << 20

    private static func copy(_ source: String, to path: String) throws {
        let reading = open(source, O_RDONLY | O_CLOEXEC)
        guard reading >= 0 else { throw SystemFault("open", errno) }
        defer { _ = closeDescriptor(reading) }
        let writing = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
        guard writing >= 0 else { throw SystemFault("open", errno) }
        defer { _ = closeDescriptor(writing) }
        try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: block) { buffer in
            while true {
                let count = try readAll(buffer, from: reading)
                if count == 0 { return }
                try writeAll(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count]), to: writing)
            }
        }
    }

    /// Removes a file, or a folder of files. One that is not there is fine.
    package static func remove(_ path: String) {
        if unlink(path) != 0 { removeFolder(path) }
    }
}
