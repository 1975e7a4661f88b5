import Foundation
import KinoraCore

#if canImport(Darwin)
    import Darwin
#endif

/// What a directory lies on. Locks and shared memory of SQLite need a disk of this machine.
enum FileSystemKind {
    /// As the system names them.
    private static let network: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "ncpfs", "afs", "afpfs", "webdav", "ceph", "glusterfs",
        "lustre", "fuse.sshfs", "fuse.glusterfs", "fuse.ceph", "fuse.s3fs", "fuse.rclone", "fuse.davfs2",
        "fuse.smbnetfs",
        "fuse.gcsfuse", "macfuse", "osxfuse",
    ]

    static func isNetwork(_ name: String) -> Bool { network.contains(name) }

    /// - Throws: `configuration` for a directory on a network file system.
    static func refuseNetwork(_ directory: String) throws {
        guard let name = name(of: directory), isNetwork(name) else { return }
        throw KinoraError(
            .configuration, "the data directory “\(directory)” lies on a network file system (\(name))",
            hint: "name a directory on a disk of this machine in KINORA_HOME")
    }

    /// nil where the system does not tell.
    static func name(of directory: String) -> String? {
        #if canImport(Darwin)
            var found = statfs()
            guard statfs(directory, &found) == 0 else { return nil }
            return withUnsafeBytes(of: found.f_fstypename) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
        #else
            guard let table = FileManager.default.contents(atPath: "/proc/self/mountinfo") else { return nil }
            let path = URL(fileURLWithPath: directory).resolvingSymlinksInPath().path
            return name(of: path, mounts: String(decoding: table, as: UTF8.self))
        #endif
    }

    /// The kind of the last and longest mount above `path` in the table of proc(5).
    static func name(of path: String, mounts: String) -> String? {
        var (best, name): (Int, String?) = (-1, nil)
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 6, let dash = words.firstIndex(of: "-"), words.indices.contains(dash + 1) else {
                continue
            }
            let point = plain(words[4])
            let isAbove = point == "/" || path == point || path.hasPrefix(point + "/")
            if isAbove, point.utf8.count >= best { (best, name) = (point.utf8.count, String(words[dash + 1])) }
        }
        return name
    }

    /// A mount point with its blanks back: the table writes them in octal.
    private static func plain(_ text: Substring) -> String {
        [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")].reduce(String(text)) {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }
}
