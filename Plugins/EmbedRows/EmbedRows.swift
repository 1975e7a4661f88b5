import Foundation
import PackagePlugin

/// Puts the rows of `Models/` into the program as text, so that one installed file has all of them. A string literal
/// compiles at once where an array of bytes takes minutes, and a shell, which every machine that builds kinora has,
/// costs the build no program of its own.
@main
struct EmbedRows: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = target.directoryURL.appending(path: "Models")
        let rows = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
        let output = context.pluginWorkDirectoryURL.appending(path: "ShippedRows.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(rows.count) files of model rows",
                executable: URL(filePath: "/bin/sh"),
                arguments: ["-c", Self.script, "embed", output.path()] + rows.map { $0.path() },
                inputFiles: rows, outputFiles: [output])
        ]
    }

    /// First argument: the file to write; the others: what goes into it. Five signs end a literal, more than any
    /// row has in succession.
    private static let script = #"""
        set -eu
        output=$1 marks='#####' quotes='"""'
        shift
        {
            echo '/// Made by the plugin EmbedRows from Models/*.json: the name of each file, and what it says.'
            echo 'enum ShippedRows {'
            echo '    static let files: [(name: String, text: String)] = ['
            for file; do
                printf '        (name: "%s", text: %s%s\n' "${file##*/}" "$marks" "$quotes"
                cat -- "$file"
                printf '\n%s%s),\n' "$quotes" "$marks"
            done
            echo '    ]'
            echo '}'
        } > "$output"
        """#
}
