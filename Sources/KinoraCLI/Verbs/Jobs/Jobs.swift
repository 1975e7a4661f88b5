import ArgumentParser

/// The noun; its verbs are the files beside this one.
struct Jobs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "Shows, watches and stops jobs: what outlives the process that began it.",
        discussion: """
            A job goes on where it was, whatever ended the process. An id may be shortened to any beginning or end of \
            it that no other job has, of 4 signs or more.

            Examples:
              kinora jobs list
              kinora jobs watch 7F3KQ2ZD
            """,
        subcommands: [List.self, Show.self, Watch.self, Cancel.self, Resolve.self])
}
