import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the system says about a file, links not followed.
struct FileStatus {
    let bytes: Int64
    let isFile: Bool
    /// By the clock of the file system, which is the machine's wall clock.
    let modified_unixMs: Int64

    init?(_ path: String) {
        var found = stat()
        guard lstat(path, &found) == 0 else { return nil }
        isFile = found.st_mode & S_IFMT == S_IFREG
        bytes = isFile ? Int64(found.st_size) : -1
        #if canImport(Darwin)
            modified_unixMs = Int64(found.st_mtimespec.tv_sec) * 1000
        #else
            modified_unixMs = Int64(found.st_mtim.tv_sec) * 1000
        #endif
    }

    /// As if it had been written just now.
    static func touch(_ path: String) { _ = utimensat(AT_FDCWD, path, nil, AT_SYMLINK_NOFOLLOW) }
}
