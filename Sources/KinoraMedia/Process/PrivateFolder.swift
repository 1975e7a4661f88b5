import KinoraCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// An empty folder that nobody else can enter, for a child to stand in.
struct PrivateFolder {
    let path: String
    private let residue: Int

    init() throws {
        let said = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        let parent = said.isEmpty ? "/tmp" : said
        var template = Array("\(parent)/kinora.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw KinoraError(
                .unavailable,
                "no folder could be made in \(parent): \(SystemFault("mkdtemp", errno).reason.lowercased())",
                hint: "set TMPDIR to a folder with some space")
        }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        self.path = path
        residue = Residue.remember { removeFolder(path) }
    }

    /// Removes it with the files in it; it never has folders.
    func remove() {
        removeFolder(path)
        Residue.forget(residue)
    }
}

/// Removes a folder and the files directly in it.
func removeFolder(_ path: String) {
    for name in entries(of: path) { unlink("\(path)/\(name)") }
    rmdir(path)
}

/// The names in a folder, in no order; empty when it cannot be read.
func entries(of path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names
}
