import Foundation
import KinoraCore

/// An engine at work against its fake, with what a check says again and again.
struct EngineBench: Sendable {
    let rig: EngineRig
    let server: FakeServer
    let transport: RecordingTransport
    let shelf: ScratchShelf
    let engine: any Engine
    let picture: [UInt8]
    private let stored: RemoteOrder.Picture

    init(_ rig: EngineRig, _ server: FakeServer, patience: Milliseconds) throws {
        self.rig = rig
        self.server = server
        transport = RecordingTransport(patience: patience)
        shelf = try ScratchShelf()
        engine = rig.engine(
            EngineRig.Site(origin: server.url, key: rig.key, transport: transport, shelf: shelf, hooks: nil))
        picture = Array("\u{89}PNG not really a picture".utf8) + (0..<200).map { UInt8($0) }
        stored = RemoteOrder.Picture(artifact: try shelf.put(picture), contentType: "image/png")
    }

    /// The engine with another key, or at another place, where nobody listens say.
    func engine(origin: String? = nil, key: String? = nil) -> any Engine {
        rig.engine(
            EngineRig.Site(
                origin: origin ?? server.url, key: key ?? rig.key, transport: transport, shelf: shelf, hooks: nil))
    }

    /// An errand of a take that nothing was staged for.
    func errand(_ attempt: Int = 0) -> Errand {
        Errand(
            take: TakeID("01take"), attempt: attempt, place: rig.place, order: rig.order(nil),
            token: "token\(attempt)", stagedURL: nil, intent_unixMs: FakeProvider.now_unixMs)
    }

    /// An errand with a still, which is staged.
    func staged(_ attempt: Int = 0) async throws -> Errand {
        var errand = errand(attempt)
        errand.order = rig.order(stored)
        errand.stagedURL = try await engine.stage(errand).url
        errand.intent_unixMs = FakeProvider.now_unixMs
        return errand
    }

    func accepted(_ errand: Errand) async throws -> Ticket {
        guard case .accepted(let request, _) = await engine.submit(errand) else {
            throw EngineBrokeWord(description: "the submit was not accepted")
        }
        return Ticket(errand: errand, request: request)
    }

    /// Asks until the request has ended, and says how.
    func end(of ticket: Ticket) async throws -> RequestProgress {
        for _ in 0..<5_000 {
            let progress = try await engine.check(ticket)
            switch progress {
            case .waiting, .running: await Task.yield()
            default: return progress
            }
        }
        throw EngineBrokeWord(description: "the request does not end")
    }

    /// What kind of answer a submit brought that was not accepted.
    func refusal(_ errand: Errand) async throws -> SubmitAnswer {
        switch await engine.submit(errand) {
        case .refused(let answer, _): return answer
        case .accepted: throw EngineBrokeWord(description: "the submit was accepted")
        }
    }

    func hold(_ isSo: Bool, _ what: String, file: String = #fileID, line: Int = #line) throws {
        if !isSo { throw EngineBrokeWord(description: "\(file):\(line): not so: \(what)") }
    }

    func hold<Value: Equatable>(
        _ value: Value, is wanted: Value, _ what: String, file: String = #fileID, line: Int = #line
    ) throws {
        if value != wanted {
            throw EngineBrokeWord(description: "\(file):\(line): \(what) is \(value), not \(wanted)")
        }
    }

    /// - Returns: what `work` threw; it has to.
    func refuses(
        _ what: String, file: String = #fileID, line: Int = #line, _ work: () async throws -> Void
    ) async throws -> any Error {
        do { try await work() } catch { return error }
        throw EngineBrokeWord(description: "\(file):\(line): it does not refuse \(what)")
    }
}
