import KinoraCore
import KinoraMedia
import KinoraStore
import Synchronization

/// The data directory at work in this process: store, shelf, engines and a runner over them.
///
/// It is opened by the first who needs it and closed after the last: two clips made at once in one process share it,
/// another process is told that the directory is taken.
final class Workshop: Sendable {
    let home: String
    let store: any Store
    let shelf: any Shelf
    let embedded: EmbeddedEngine
    let runner: Runner
    let newsroom: Newsroom
    let scope: RunnerScope
    private let transport: HTTPTransport?
    private let running: Task<Void, any Error>

    init(home: String, equipment: Equipment) async throws {
        let tools = equipment.tools
        let newsroom = Newsroom()
        let store = try SQLiteStore.open(home)
        let shelf = try ArtifactFolder(root: home)
        try await store.setCaps(equipment.caps)
        let spool = try Spool(in: home)
        await spool.sweep { token in
            guard let found = try? await store.attempt(token: token) else { return false }
            let take = try? await store.take(found.take)
            return take.map { !$0.state.phase.isTerminal } ?? true
        }
        let embedded = EmbeddedEngine(tools: tools, shelf: shelf, spool: spool, newsroom: newsroom)
        let scope = RunnerScope(.jobs)
        // Who buys nothing needs no network, and no room kept on the disk.
        let transport = equipment.remotes.map { _ in HTTPTransport() }
        let remotes = transport.flatMap { equipment.remotes?($0, shelf) } ?? []
        let disk = remotes.isEmpty ? nil : DiskWatch(store: store, ballast: Ballast(directory: home))
        await disk?.look()
        // A key that was refused may be another by now (§3.3): it is tried once more, and refused once more if not.
        if !remotes.isEmpty {
            let late = store.now() + Breaker.longestCooldown
            for row in try await store.breakers() where row.breaker.isOpen(at: late) {
                try await store.tell(.reset, endpoint: row.endpoint)
            }
        }
        let runner = Runner(
            store: store, shelf: shelf, engines: [embedded] + remotes, transport: transport,
            finisher: StudioFinisher(
                embedded: ClipFinisher(tools: tools, shelf: shelf, spool: spool),
                remote: RemoteFinisher(tools: tools, shelf: shelf)), scope: scope, newsroom: newsroom
        ) { disk?.gate ?? .open }
        self.home = home
        self.store = store
        self.shelf = shelf
        self.embedded = embedded
        self.newsroom = newsroom
        self.scope = scope
        self.runner = runner
        self.transport = transport
        let mailbox = Mailbox(home)
        // Lives until `close`: it must outlast the task that opened it, which may be cancelled at any time.
        running = Task {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await mailbox.serve(store: store) { runner.nudge($0) } }
                if let disk { group.addTask { await disk.watch() } }
                group.addTask { await Housekeeping(store: store, shelf: shelf).keep() }
                // The others end with the runner, however that ends.
                defer { group.cancelAll() }
                try await runner.run()
            }
        }
    }

    func close() async throws {
        runner.stop()
        let end = await running.result
        await transport?.close()
        try await store.close()
        try end.get()
    }

    /// Waits until every take of a job has ended or waits for a person.
    /// - Returns: the job as it stands then; as it stands now when the runner ended first.
    /// - Throws: `CancellationError`.
    /// - Parameter isOver: of a take, in place of "ended or waits for a person"
    func wait(
        for job: JobID, until isOver: @Sendable (TakeRecord) -> Bool = { $0.state.isSettled },
        _ hear: @Sendable (Newsroom.News) -> Void
    ) async throws -> JobRecord {
        let news = newsroom.subscribe()
        var record = try await known(job)
        let takes = Set(record.takes.map(\.id))
        if record.takes.allSatisfy(isOver) { return record }
        for await item in news {
            switch item {
            case .decided(let take) where takes.contains(take.id):
                hear(item)
                guard isOver(take) else { continue }
                record = try await known(job)
                if record.takes.allSatisfy(isOver) { return record }
            case .progress(let take, _) where takes.contains(take): hear(item)
            default: break
            }
        }
        try Task.checkCancellation()
        return try await known(job)
    }

    func known(_ job: JobID) async throws -> JobRecord {
        guard let record = try await store.job(job) else {
            throw KinoraError(.notFound, "there is no job \(job)", hint: "type kinora jobs list")
        }
        return record
    }
}

extension TakeState {
    /// Ended, or waiting for a person.
    var isSettled: Bool { phase.isTerminal || hold == .decision }
}

extension JobRecord {
    var isSettled: Bool { takes.allSatisfy(\.state.isSettled) }
}
