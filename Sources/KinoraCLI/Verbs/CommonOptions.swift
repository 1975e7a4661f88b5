import ArgumentParser

/// What every verb understands.
struct CommonOptions: ParsableArguments {
    @Flag(name: .long, help: "Print one JSON object on stdout.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing on stderr but errors.")
    var quiet = false

    @Option(
        name: .long, help: ArgumentHelp("Read this configuration file.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    /// How progress is told. With `--json` a program listens, and an error must be the only line it hears.
    func manner(on console: Console) -> ProgressTalk.Manner {
        if quiet { return .silence }
        if console.talk.isTerminal { return .bar }
        return json ? .silence : .lines
    }
}
