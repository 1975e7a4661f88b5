import KinoraAnimator
import KinoraCore
import KinoraMedia
import Synchronization

/// The engine that is built in, behind the same seam as any provider: it takes an order at once, renders it when its
/// turn comes, and tells of the result by itself. It costs nothing and may be run again at will, so whatever a
/// crash took away is rendered once more.
final class EmbeddedEngine: BackgroundEngine, LocalResults {
    enum Render: Sendable {
        case queued
        case running(done: Int, total: Int)
        /// A name in the spool.
        case done(String)
        case failed(StoredTrouble)
        case cancelled
    }

    private struct State {
        var renders: [String: Render] = [:]
        /// Renderers of takes that were planned in this process: their stills need not be read again.
        var prepared: [TakeID: Renderer] = [:]
        /// Ends the render that runs.
        var alarm: (token: String, bell: Bell)?
    }

    static let name = "embedded"
    static let model = "procedural"
    var name: String { Self.name }

    let tools: MediaTools
    let shelf: any Shelf
    let spool: Spool
    let newsroom: Newsroom
    private let state = Mutex(State())
    private let line: AsyncStream<Errand>
    private let door: AsyncStream<Errand>.Continuation

    init(tools: MediaTools, shelf: any Shelf, spool: Spool, newsroom: Newsroom) {
        self.tools = tools
        self.shelf = shelf
        self.spool = spool
        self.newsroom = newsroom
        (line, door) = AsyncStream.makeStream()
    }

    func prepare(_ renderer: Renderer, for take: TakeID) { state.withLock { $0.prepared[take] = renderer } }

    func submit(_ errand: Errand) async -> SubmitReply {
        enqueue(errand)
        return .accepted(RequestID(errand.token), body: nil)
    }

    func check(_ ticket: Ticket) async throws -> RequestProgress {
        switch state.withLock({ $0.renders[ticket.errand.token] }) {
        case nil:
            // A process before this one began it.
            enqueue(ticket.errand)
            return .waiting(position: nil)
        case .queued: return .waiting(position: nil)
        case .running(let done, let total): return .running(fraction: Double(done) / Double(max(total, 1)))
        case .done(let name): return .finished(Spool.result(name))
        case .failed(let trouble): return .failed(body: trouble.json)
        case .cancelled: return .cancelled
        }
    }

    func collect(_ ticket: Ticket) async throws -> Collected {
        switch state.withLock({ $0.renders[ticket.errand.token] }) {
        case .done(let name): .result(Spool.result(name))
        case .failed(let trouble): .failed(body: trouble.json)
        default: .notYet
        }
    }

    func cancel(_ ticket: Ticket) async throws -> CancelReply {
        let wasRunning = state.withLock { state in
            if case .running = state.renders[ticket.errand.token] {
                state.renders[ticket.errand.token] = .cancelled
                if let alarm = state.alarm, alarm.token == ticket.errand.token { alarm.bell.ring() }
                return true
            }
            state.renders[ticket.errand.token] = .cancelled
            return false
        }
        // One that runs tells by itself when it has stopped.
        return wasRunning ? .asked : .cancelled
    }

    /// A submit whose row says no more than "intent" was never begun, or is begun again for nothing.
    func find(_ errand: Errand) async throws -> RequestID? {
        state.withLock { $0.renders[errand.token] != nil } ? RequestID(errand.token) : nil
    }

    /// What was rendered and is gone is rendered again.
    func hand(over url: String, of errand: Errand, to path: String) async throws -> String {
        if !spool.has(Spool.name(in: url)) { _ = try await render(errand) }
        return try spool.hand(over: url, to: path)
    }

    /// One render at a time: each uses every core.
    func run(_ tell: @escaping @Sendable (Report) async -> Void) async throws {
        for await errand in line {
            guard case .queued = state.withLock({ $0.renders[errand.token] }) else { continue }
            let request = RequestID(errand.token)
            do {
                let name = try await renderUntilCancelled(errand)
                state.withLock { $0.renders[errand.token] = .done(name) }
                CrashPoint.reach("render.done")
                let address = Address(url: Spool.url(name), expiresAt: .never)
                await tell(
                    Report(take: errand.take, attempt: errand.attempt, .completed(request, address), source: .engine))
            } catch {
                if Task.isCancelled { return }
                if isCancelled(errand) {
                    await tell(
                        Report(take: errand.take, attempt: errand.attempt, .cancelled(request), source: .engine))
                    continue
                }
                let trouble = StoredTrouble(error)
                state.withLock { $0.renders[errand.token] = .failed(trouble) }
                await tell(
                    Report(
                        take: errand.take, attempt: errand.attempt, .providerFailed(request), source: .engine,
                        body: trouble.json))
            }
        }
    }

    private func enqueue(_ errand: Errand) {
        let isNew = state.withLock { state in
            guard state.renders[errand.token] == nil else { return false }
            state.renders[errand.token] = .queued
            return true
        }
        if isNew { door.yield(errand) }
    }

    private func isCancelled(_ errand: Errand) -> Bool {
        if case .cancelled = state.withLock({ $0.renders[errand.token] }) { true } else { false }
    }

    /// A cancel ends the encoder too, whatever that is busy with.
    private func renderUntilCancelled(_ errand: Errand) async throws -> String {
        let bell = Bell()
        state.withLock { $0.alarm = (errand.token, bell) }
        defer { state.withLock { $0.alarm = nil } }
        return try await withThrowingTaskGroup(of: String?.self) { group in
            group.addTask { try await self.render(errand) }
            group.addTask {
                await bell.wait(atMost: .milliseconds(Self.patience))
                return nil
            }
            defer { group.cancelAll() }
            guard let name = try await group.next() ?? nil else { throw CancellationError() }
            return name
        }
    }

    private func render(_ errand: Errand) async throws -> String {
        let order = try EmbeddedOrder(json: errand.order)
        let format = try order.clipFormat()
        let name = Spool.name(of: errand.token, format: format)
        if spool.has(name) { return name }
        let renderer = try await renderer(of: order, take: errand.take)
        let total = renderer.frames
        advance(errand, 0, total)
        let line = FrameLine(renderer: renderer, workers: FrameLine.usualWorkers)
        try await line.run { done in
            self.advance(errand, done, total)
        } consume: { next in
            try await ClipWriter(tools: tools).write(
                size: renderer.output.size, fps: renderer.output.fps, format: format, to: spool.path(name),
                passport: Passport(source: .algorithmicallyEnhanced, creatorTool: "kinora \(Kinora.version)"),
                next: next)
        }
        return name
    }

    private func advance(_ errand: Errand, _ done: Int, _ total: Int) {
        state.withLock { state in
            if case .cancelled = state.renders[errand.token] { return }
            state.renders[errand.token] = .running(done: done, total: total)
        }
        newsroom.tell(.progress(errand.take, .rendering(done: done, total: total)))
    }

    private func renderer(of order: EmbeddedOrder, take: TakeID) async throws -> Renderer {
        if let renderer = state.withLock({ $0.prepared.removeValue(forKey: take) }) { return renderer }
        guard let path = try await shelf.path(of: order.still) else {
            throw KinoraError(
                .notFound, "the stored copy of “\(order.stillPath)” is gone", hint: "animate the still once more")
        }
        let reading = try await StillReader(tools: tools).read(path)
        return try Renderer(try ProgramFile.read(Array(order.program.utf8)), raster: reading.raster)
    }
}
