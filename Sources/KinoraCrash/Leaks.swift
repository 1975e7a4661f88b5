import Foundation

/// The key must be found in no file: not in the database, not in what processes said (I-16).
enum Leaks {
    /// Says where the key was found.
    /// - Returns: whether it was found nowhere
    static func say(in arena: Arena) -> Bool {
        let key = Data(Market.key.utf8)
        var leaks = 0
        let folder = URL(fileURLWithPath: arena.path)
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard let data = try? Data(contentsOf: file, options: .alwaysMapped), data.range(of: key) != nil else {
                continue
            }
            leaks += 1
            Say.line("the key is in \(file.path)")
        }
        Say.row("files with the key in them", leaks)
        return leaks == 0
    }
}
