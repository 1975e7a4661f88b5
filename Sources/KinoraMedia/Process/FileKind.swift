#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What stands at a path, links followed.
enum FileKind: Equatable {
    case missing
    case file(size_B: Int)
    case folder
    /// A pipe, a device, a socket.
    case other
    /// There, or perhaps there, behind a folder that is closed to us.
    case unreachable(reason: String)

    init(_ path: String) {
        var entry = stat()
        guard stat(path, &entry) == 0 else {
            self =
                errno == ENOENT || errno == ENOTDIR ? .missing : .unreachable(reason: String(cString: strerror(errno)))
            return
        }
        switch entry.st_mode & S_IFMT {
        case S_IFREG: self = .file(size_B: Int(entry.st_size))
        case S_IFDIR: self = .folder
        default: self = .other
        }
    }
}

func isExecutableFile(_ path: String) -> Bool {
    guard case .file = FileKind(path) else { return false }
    return access(path, X_OK) == 0
}

func isWritable(_ path: String) -> Bool { access(path, W_OK | X_OK) == 0 }

/// `path` from the root, so that a child with another working folder finds it.
func absolutePath(_ path: String) -> String {
    guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
    defer { free(here) }
    return String(cString: here) + "/" + path
}
