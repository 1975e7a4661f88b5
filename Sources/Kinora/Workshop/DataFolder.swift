import KinoraCore

/// Where kinora keeps jobs, money and clips: `$KINORA_HOME`, else `$XDG_DATA_HOME/kinora`, else
/// `~/.local/share/kinora`.
enum DataFolder {
    /// - Throws: `configuration` where the environment names none.
    static func path(_ environment: [String: String], currentDirectory: String) throws -> String {
        func said(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let path =
            said("KINORA_HOME") ?? said("XDG_DATA_HOME").map { $0 + "/kinora" }
            ?? said("HOME").map { $0 + "/.local/share/kinora" }
        guard let path else {
            throw KinoraError(
                .configuration, "there is no place to keep jobs: neither KINORA_HOME nor HOME is set",
                hint: "export KINORA_HOME=/a/folder/of/yours")
        }
        return path.hasPrefix("/") ? path : currentDirectory + "/" + path
    }
}
