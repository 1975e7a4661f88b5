import ArgumentParser

/// Kills a real process that spends money at a real one, again and again, and then compares the books.
///
/// `KinoraCrash kills --kills 1000 --seed 1`: at random times. `KinoraCrash points`: at every named place.
/// `KinoraCrash orders --takes 100`: nothing is killed, and every clip must come. `KinoraCrash duplicates`: what one call
/// costs under each fault. Ends with 2 when anything was lost, paid twice or written down wrong.
@main
struct KinoraCrash: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Kill kinora at any time and see that nothing that was paid for is lost.",
        subcommands: [Kills.self, Points.self, Orders.self, Duplicates.self, Worker.self], defaultSubcommand: Kills.self
    )
}
