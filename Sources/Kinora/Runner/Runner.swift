package import KinoraCore
import Synchronization

/// Performs what is decided about takes: the one place where decisions meet providers, disks and clocks.
///
/// It holds no truth. Everything that matters is in the store before anything is done about it, so that a
/// runner may be killed at any instruction and another one goes on from the rows. Two workers may run on one store;
/// leases and fences keep them apart (I-7).
package final class Runner: Sendable {
    let store: any Store
    let shelf: any Shelf
    let engines: [String: any Engine]
    let transport: (any Transport)?
    let finisher: any Finisher
    let desk: Desk
    /// Whose takes this runner cares for.
    let scope: RunnerScope
    /// One for each life of a process: a restart is another worker.
    let worker: String
    package let newsroom: Newsroom
    let work: AsyncStream<Work>
    let door: AsyncStream<Work>.Continuation

    /// Something to be done beside the loop that looks for it.
    enum Work: Sendable {
        case care(TakeID)
        case perform(Effect, TakeRecord)
    }

    package init(
        store: any Store, shelf: any Shelf, engines: [any Engine], transport: (any Transport)?,
        finisher: any Finisher, scope: RunnerScope = RunnerScope(.everything), newsroom: Newsroom = Newsroom(),
        gate: @escaping @Sendable () -> Situation.Gate = { .open }
    ) {
        self.store = store
        self.shelf = shelf
        self.engines = Dictionary(engines.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.transport = transport
        self.finisher = finisher
        self.scope = scope
        self.newsroom = newsroom
        worker = NewID.make()
        desk = Desk(gate: gate)
        (work, door) = AsyncStream.makeStream()
    }

    /// Works until ``stop()``, or until the store has failed for half a minute on end.
    ///
    /// It ends when every call that may cost money has been written down. To be cancelled in the middle of
    /// anything does no harm; to stop is kinder.
    /// - Throws: what the store threw.
    package func run() async throws {
        defer { newsroom.close() }
        // Before anything is asked of anybody.
        await takeInClaims()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for engine in engines.values {
                if let room = engine as? any BackgroundEngine { group.addTask { try await room.run(self.hear) } }
            }
            group.addTask { try await self.lookOut() }
            group.addTask { await self.doWork() }
            group.addTask { await self.keepReckoning() }
            defer { group.cancelAll() }
            // The first to end is the lookout, when it is told to stop or the store is lost.
            while try await group.next() != nil { if desk.isStopping { break } }
            door.finish()
            await desk.waitForSubmits()
        }
    }

    /// No more money from now on. What is on the wire is let finish and written down; ``run()`` ends then.
    package func stop() {
        desk.stop()
        desk.bell.ring()
    }

    /// A take may have news: somebody added it, or wrote a fact about it.
    package func nudge(_ take: TakeID) { door.yield(.care(take)) }

    /// Work goes through one stream, so that whoever finds some need not wait for it.
    private func doWork() async {
        await withDiscardingTaskGroup { group in
            for await item in work {
                group.addTask {
                    switch item {
                    case .care(let take): await self.care(take)
                    case .perform(let effect, let take): await self.perform(effect, of: take)
                    }
                }
            }
            group.cancelAll()
        }
    }

    /// News of an engine that renders here: as good as a provider's hook.
    @Sendable private func hear(_ report: Report) async {
        await record(report)
        await care(report.take)
    }
}

/// An engine that works in this process and has to be kept running. It tells of results by itself.
package protocol BackgroundEngine: Engine {
    func run(_ tell: @escaping @Sendable (Report) async -> Void) async throws
}

/// What is believed to be a clip, and the last step of a take: what a person gets, and where it goes.
package protocol Finisher: Sendable {
    /// Whether a download is a playable clip of about the length that was ordered.
    /// - Returns: its kind, `mp4` say.
    /// - Throws: ``DownloadFailure``.
    func believe(_ arrival: String, of take: TakeRecord) async throws -> String

    /// May be called again after a crash in its middle: the second time must do no harm.
    /// - Returns: the result as JSON, and what is to be kept with it.
    func finish(_ take: TakeRecord) async throws -> (result: String, keeping: [KeptArtifact])
}
