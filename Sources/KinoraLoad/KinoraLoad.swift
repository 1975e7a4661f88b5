import ArgumentParser

/// How a runner bears many takes: what waiting costs, how soon it is back after a restart. `make load` prints both.
///
/// Exit status: 0 every bound is kept, 2 one is missed.
@main
struct KinoraLoad: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures a runner with many takes under way.",
        subcommands: [Waiting.self, Restart.self, Return.self])
}
