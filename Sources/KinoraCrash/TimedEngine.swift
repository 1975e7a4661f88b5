import Foundation
import KinoraCore
import KinoraTestKit
import Synchronization

/// An engine that notes when it first heard where a result lies, and otherwise does what another one does.
final class TimedEngine: Engine {
    private let engine: any Engine
    private let notes: HeardNotes
    var name: String { engine.name }

    init(_ engine: any Engine, _ notes: HeardNotes) {
        self.engine = engine
        self.notes = notes
    }

    func stage(_ errand: Errand) async throws -> Staging { try await engine.stage(errand) }
    func submit(_ errand: Errand) async -> SubmitReply { await engine.submit(errand) }
    func cancel(_ ticket: Ticket) async throws -> CancelReply { try await engine.cancel(ticket) }
    func find(_ errand: Errand) async throws -> RequestID? { try await engine.find(errand) }
    func probe(_ place: OfferPlace) async throws { try await engine.probe(place) }
    func billed(_ ticket: Ticket) async throws -> Money? { try await engine.billed(ticket) }

    func check(_ ticket: Ticket) async throws -> RequestProgress {
        let progress = try await engine.check(ticket)
        if case .finished(.some) = progress { notes.hear(ticket.request) }
        return progress
    }

    func collect(_ ticket: Ticket) async throws -> Collected {
        let collected = try await engine.collect(ticket)
        if case .result = collected { notes.hear(ticket.request) }
        return collected
    }
}

/// A line for each result: the request, and when it was first heard of, in milliseconds since 1970.
final class HeardNotes: Sendable {
    private let file: FileHandle
    private let heard = Mutex<Set<RequestID>>([])

    init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(fileURLWithPath: path)) }
        file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seekToEnd()
    }

    func hear(_ request: RequestID) {
        guard heard.withLock({ $0.insert(request).inserted }) else { return }
        let now_unixMs = Int64(Date().timeIntervalSince1970 * 1_000)
        try? file.write(contentsOf: Data("\(request.text) \(now_unixMs)\n".utf8))
    }

    /// From the end at the provider to the moment at which we knew where the result lies, the shortest first.
    static func waits_ms(_ path: String, _ book: FakeBook) -> [Int64] {
        let ends = Dictionary(
            book.requests.compactMap { row in row.ended_unixMs.map { (row.id, $0) } }, uniquingKeysWith: { $1 })
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 2, let end = ends[String(words[0])], let heard = Int64(words[1]) else { return nil }
            return max(heard - end, 0)
        }.sorted()
    }
}
