import Foundation
import Hummingbird
import KinoraCore

/// RunPod's queue: the calls of `https://api.runpod.ai/v2/{endpoint}`.
///
/// | Call | Answer |
/// |---|---|
/// | `POST /run` `{"input":{…},"webhook","policy"}` | 200 `{"id","status":"IN_QUEUE"}`; 400 without an input, and for a job that has failed by then; 413 |
/// | `POST /runsync?wait=ms` | the job when it has ended, or as it is after so long |
/// | `GET`, `POST /status/{id}`, `/stream/{id}` | the job; 404 for one that it does not know or has forgotten |
/// | `POST /cancel/{id}` | the job, `CANCELLED` unless it had ended |
/// | `POST /retry/{id}` | the job, in the queue again; 400 unless it failed |
/// | `POST /purge-queue` | `{"removed","status":"completed"}` |
/// | `GET /health` | how many jobs are where |
/// | `GET /requests` | `{"requests":[…]}`; what it really looks like is written nowhere |
///
/// A token is what stands at the end of the webhook's address. A hook is a POST of the job.
struct RunPodDialect: FakeDialect {
    let desk: FakeDesk
    var provider: FakeProvider { desk.provider }
    var scenario: FakeScenario { desk.scenario }

    typealias Call = @Sendable (Request, FakeContext) async throws -> Response

    func register(in router: Router<FakeContext>) {
        let calls: [(HTTPRequest.Method, String, Call)] = [
            (.post, "run", run), (.post, "runsync", runSync),
            (.get, "status/:id", status), (.post, "status/:id", status),
            (.get, "stream/:id", stream), (.post, "stream/:id", stream),
            (.post, "cancel/:id", cancel), (.post, "retry/:id", retry), (.post, "purge-queue", purge),
            (.get, "health", health), (.get, "requests", list),
        ]
        for (method, path, call) in calls {
            router.on("/v2/:endpoint/\(path)", method: method) { request, context in
                guard isWelcome(request) else { return try refusal("Unauthorized", .unauthorized) }
                return try await call(request, context)
            }
        }
    }

    func news(_ hook: FakeHook) async throws -> FakeNews {
        guard let order = await provider.order(hook.id) else { return FakeNews(body: Array("{}".utf8)) }
        return FakeNews(body: Array(job(of: order, at: await provider.origin).value.json.utf8))
    }

    private func isWelcome(_ request: Request) -> Bool {
        guard let key = desk.key else { return true }
        // Its pages show the key alone, too.
        return ["Bearer \(key)", key].contains(request.headers[.authorization])
    }

    /// Nil for one that it does not know, or that another endpoint has.
    func order(_ context: FakeContext) async throws -> FakeOrder? {
        let endpoint = try context.parameters.require("endpoint")
        guard let order = await provider.order(try context.parameters.require("id")) else { return nil }
        return order.endpoint == endpoint ? order : nil
    }

    func job(of order: FakeOrder, at origin: String) -> RunPodFakeJob {
        let now = FakeProvider.now_unixMs
        return RunPodFakeJob(
            order, url: desk.address(of: order, at: origin, until_unixMs: now + scenario.url_life_ms),
            now_unixMs: now)
    }

    func answer(_ value: WireValue, _ status: HTTPResponse.Status = .ok) -> Response {
        FakeReply.text(value.json, status: status)
    }

    func refusal(_ words: String, _ status: HTTPResponse.Status) throws -> Response {
        answer(.object(["error": .text(words)]), status)
    }
}
