import KinoraCore
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Says which process owns a data directory (A-6). The system takes the lock back when the process ends, however it
/// ends; the file stays, with the number of its last owner in it.
final class DirectoryLock: Sendable {
    private let descriptor: Mutex<CInt?>

    /// - Throws: `dataDirectoryBusy` when another process has it.
    init(directory: String) throws {
        let path = Self.path(in: directory)
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemFault("open", errno).asError(path: path) }
        // Somebody who only asks for the owner holds it for an instant, so one refusal says nothing yet.
        for _ in 0..<20 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                Self.sign(descriptor)
                self.descriptor = Mutex(descriptor)
                return
            }
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            usleep(5_000)
        }
        let number = errno
        let owner = Self.number(in: descriptor)
        _ = closeDescriptor(descriptor)
        guard number == EWOULDBLOCK else { throw SystemFault("flock", number).asError(path: path) }
        throw Self.busy(directory: directory, owner: owner)
    }

    deinit { release() }

    /// Anybody may have it from now on.
    func release() {
        descriptor.withLock {
            if let number = $0.take() { _ = closeDescriptor(number) }
        }
    }

    /// The process that owns the directory; nil when none does.
    static func owner(of directory: String) -> Int32? {
        let descriptor = open(path(in: directory), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = closeDescriptor(descriptor) }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
        return number(in: descriptor)
    }

    private static func path(in directory: String) -> String { directory + "/lock" }

    private static func sign(_ descriptor: CInt) {
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    private static func number(in descriptor: CInt) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes.prefix(count).prefix { $0 != 0x0A }, as: UTF8.self))
    }

    private static func busy(directory: String, owner: Int32?) -> KinoraError {
        let who = owner.map { "process \($0)" } ?? "another process"
        let end = owner.map { " or end it with: kill \($0)" } ?? ""
        return KinoraError(
            .dataDirectoryBusy, "\(who) works on the data directory “\(directory)”",
            hint: "wait until it is done,\(end.isEmpty ? "" : end + ",") or name another directory in KINORA_HOME")
    }
}
