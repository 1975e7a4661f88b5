import ArgumentParser
import Kinora
import KinoraCore
import KinoraMedia
import KinoraStore
import KinoraTestKit

/// The process that is killed: a store, a shelf and a runner over the fake provider, and somebody who orders clips.
struct Worker: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The process that is killed.", shouldDisplay: false)

    @Option(help: "The data directory.")
    var home: String

    @Option(help: "What a provider speaks and where it listens, as in fal=http://127.0.0.1:8123.")
    var stall: [Stall]

    @Option(help: "How many takes are under way at once.")
    var width = 16

    @Option(help: "How many are ordered in all.")
    var takes = Int.max

    @Option(help: "How long a lost submit is looked for, in milliseconds.")
    var settle = 15_000

    @Option(help: "Every so many'th take is cancelled while it is under way; none when it is 0.")
    var regret = 23

    @Option(help: "The share of posts that do not leave this machine.")
    var refused = 0.0

    @Option(help: "A file to note in when each result was heard of.")
    var notes: String?

    @Flag(help: "Order nothing more; end when everything has ended.")
    var drain = false

    mutating func run() async throws {
        let store = try SQLiteStore.open(home)
        let shelf = try ArtifactFolder(root: home)
        let network = HTTPTransport()
        let transport = BadLine(network, refused: refused)
        let tools = try MediaTools.locate(environment: ["PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin"])
        let market = try await Market.open(stall, transport, shelf)
        let runner = Runner(
            store: store, shelf: shelf, engines: try timed(market.engines), transport: transport,
            finisher: CrashFinisher(check: ClipCheck(tools: tools), shelf: shelf))
        let customer = Customer(
            store: store, runner: runner, market: market, width: drain ? 0 : width, takes: takes,
            settle: Milliseconds(settle), regret: regret)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await runner.run() }
            try await customer.order()
            runner.stop()
            try await group.waitForAll()
        }
        await network.close()
        try await store.close()
    }
}

extension Worker {
    private func timed(_ engines: [any Engine]) throws -> [any Engine] {
        guard let notes = try notes.map(HeardNotes.init) else { return engines }
        return engines.map { TimedEngine($0, notes) }
    }
}

/// Believes what a clip check believes. The clip on the shelf is all that a take gives here.
struct CrashFinisher: Finisher {
    let check: ClipCheck
    let shelf: any Shelf

    func believe(_ arrival: String, of take: TakeRecord) async throws -> String {
        do {
            _ = try await check.check(arrival, ordered_s: 1)
            return "mp4"
        } catch let trouble as ClipTrouble {
            throw DownloadFailure(trouble: .wrongContent, message: "\(trouble)")
        }
    }

    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact]) {
        guard let clip = take.artifacts.first(where: { $0.role == .clip }),
            try await shelf.path(of: clip.artifact) != nil
        else { throw KinoraError(.notFound, "the clip of take \(take.id) is not on the shelf") }
        return (#"{"clip":"\#(clip.artifact.digest)"}"#, [])
    }
}
