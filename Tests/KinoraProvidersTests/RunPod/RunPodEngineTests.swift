import KinoraCore
import KinoraProviders
import KinoraTestKit
import Synchronization
import Testing

@Suite("The engine for RunPod, over answers that were written down")
struct RunPodEngineTests {
    private let wire = WrittenAnswers()
    private let clock = VirtualClock(start_unixMs: 0)
    private let engine: RunPodEngine

    init() throws {
        let clock = clock
        engine = RunPodEngine(
            base: "http://runpod.test/v2", key: RunPodSamples.key, transport: wire, shelf: try ScratchShelf(),
            hooks: "https://me/hooks/runpod", now_unixMs: { clock.unixMs })
    }

    private func errand(_ attempt: Int = 0) throws -> Errand {
        try RunPodSamples.errand(
            RunPodSamples.order(), attempt: attempt, token: "token\(attempt)", intent_unixMs: clock.unixMs)
    }

    @Test func `A submit is one POST, with the hook of the attempt`() async throws {
        wire.next(200, #"{"id":"c3b1a2-u1","status":"IN_QUEUE"}"#)
        let errand = try errand()
        guard case .accepted(let request, _) = await engine.submit(errand) else {
            Issue.record("it was not accepted")
            return
        }
        #expect(request == RunPodSamples.request && wire.requests.map(\.method) == ["POST"])
        #expect(wire.requests[0].text.contains(#""webhook":"https://me/hooks/runpod/token0""#))
    }

    @Test func `An order for somebody else is not sent`() async throws {
        var errand = try errand()
        errand.place.endpoint = "another"
        guard case .refused(.notSent, _) = await engine.submit(errand) else {
            Issue.record("it was sent")
            return
        }
        #expect(wire.requests.isEmpty)
    }

    @Test func `A job that failed before its submit was answered is asked for, not ordered again`() async throws {
        let body = #"{"id":"c3b1a2-u1","status":"FAILED","error":"no"}"#
        wire.next(400, body)
        wire.next(400, body)
        let errand = try errand()
        guard case .accepted(let request, _) = await engine.submit(errand) else {
            Issue.record("it was not accepted")
            return
        }
        #expect(try await engine.check(Ticket(errand: errand, request: request)) == .failed(body: body))
    }

    @Test func `A job that was there a moment ago is not gone for one 404`() async throws {
        let ticket = Ticket(errand: try errand(), request: RunPodSamples.request)
        wire.next(200, #"{"id":"c3b1a2-u1","status":"COMPLETED","output":{}}"#)
        #expect(try await engine.check(ticket) == .finished(nil))
        // After 1, 29 and 30 minutes.
        for (minutes, collected) in [(Int64(1), Collected.notYet), (28, .notYet), (1, .gone)] {
            clock.advance(milliseconds: minutes * 60_000)
            wire.next(404, "")
            #expect(try await engine.collect(ticket) == collected)
        }
    }

    @Test func `A list says that there is nothing only while nothing can have come and gone unseen`() async throws {
        let errand = try errand()
        for minutes in [1, 30, 30] {
            clock.advance(milliseconds: Int64(minutes) * 60_000)
            wire.next(200, #"{"requests":[]}"#)
            #expect(try await engine.find(errand) == nil)
        }
        clock.advance(milliseconds: 31 * 60_000)
        wire.next(200, #"{"requests":[]}"#)
        await #expect(throws: RunPodSurprise.tooLateToLook) { try await engine.find(errand) }
    }

    @Test func `A lookup that failed is none, however soon the next one comes`() async throws {
        let errand = try errand()
        clock.advance(milliseconds: 29 * 60_000)
        wire.next(500, "")
        await #expect(throws: RunPodSurprise.status(500)) { try await engine.find(errand) }
        clock.advance(milliseconds: 2 * 60_000)
        wire.next(200, "[]")
        await #expect(throws: RunPodSurprise.tooLateToLook) { try await engine.find(errand) }
    }

    @Test func `Of a job that was there it may be said at any time that it is there no more`() async throws {
        let errand = try errand()
        wire.next(404, "")
        #expect(try await engine.check(Ticket(errand: errand, request: RunPodSamples.request)) == .unknown)
        clock.advance(milliseconds: 600 * 60_000)
        wire.next(200, "[]")
        #expect(try await engine.find(errand) == nil)
    }

    @Test func `A key that an answer repeats goes no further`() async throws {
        let body = #"{"id":"c3b1a2-u1","status":"FAILED","error":"no: rpa_planted-key-9d1f"}"#
        wire.next(200, body)
        let ticket = Ticket(errand: try errand(), request: RunPodSamples.request)
        let hidden = body.replacing("rpa_planted-key-9d1f", with: "…")
        #expect(try await engine.check(ticket) == .failed(body: hidden))
    }

    @Test func `A read of the endpoint that is refused says why`() async throws {
        wire.next(200, "{}")
        try await engine.probe(try errand().place)
        wire.next(401, "")
        let place = try errand().place
        let error = await #expect(throws: KinoraError.self) { try await engine.probe(place) }
        #expect(error?.code == .notPermitted)
        #expect(wire.requests.map(\.url).allSatisfy { $0.hasSuffix("/wan-2-1-i2v-720/health") })
    }
}

/// A network that answers what was written down, one after the other.
private final class WrittenAnswers: Transport {
    private struct State {
        var answers: [WireResponse] = []
        var requests: [WireRequest] = []
    }

    private let state = Mutex(State())
    var requests: [WireRequest] { state.withLock(\.requests) }

    func next(_ status: Int, _ body: String) {
        state.withLock { $0.answers.append(RunPodSamples.answer(status, body)) }
    }

    func send(_ request: WireRequest) async throws(WireTrouble) -> WireResponse {
        let answer = state.withLock { state -> WireResponse? in
            state.requests.append(request)
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        guard let answer else { throw .notSent("nobody wrote an answer") }
        return answer
    }

    func download(_ request: WireRequest, to path: String) async throws(WireTrouble) -> WireResponse {
        try await send(request)
    }
}
