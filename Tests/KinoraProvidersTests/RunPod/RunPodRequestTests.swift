import KinoraCore
import KinoraProviders
import Testing

@Suite("What is sent to RunPod")
struct RunPodRequestTests {
    private static let bearer = WireField("Authorization", "Bearer rpa_planted-key-9d1f")

    @Test func `An order is a POST of its input, with a policy and a hook`() throws {
        let pictures = Order.Pictures(still: "https://host/still.jpg")
        let body = RunPodBody.json(try RunPodSamples.order(), pictures, hook: "https://me/hooks/runpod/token0")
        let request = RunPodSamples.calls.run(RunPodSamples.endpoint, body: body)
        #expect(request.method == "POST" && request.timeout == .seconds(30))
        #expect(request.url == "https://api.runpod.ai/v2/wan-2-1-i2v-720/run")
        #expect(request.headers.contains(Self.bearer))
        #expect(request.headers.contains(WireField("Content-Type", "application/json")))
        #expect(
            request.text
                == #"{"input":{"enable_safety_checker":true,"guidance":5,"image":"https://host/still.jpg","#
                + #""negative_prompt":"blur","num_inference_steps":30,"prompt":"wind in her hair","seed":7,"#
                + #""size":"1280*720"},"policy":{"executionTimeout":1500000,"ttl":4500000},"#
                + #""webhook":"https://me/hooks/runpod/token0"}"#)
    }

    @Test func `A picture among several is sent as a list, and without an address there is no hook`() throws {
        let body = RunPodBody.json(try RunPodSamples.edit(), Order.Pictures(still: "u"), hook: nil)
        #expect(
            String(decoding: body, as: UTF8.self)
                == #"{"input":{"images":["u"],"prompt":"barefoot","seed":7},"#
                + #""policy":{"executionTimeout":1500000,"ttl":4500000}}"#)
    }

    @Test(
        "Every other call names the endpoint and the job, and carries the key in its header",
        arguments: [
            (RunPodSamples.calls.status("wan", RequestID("a-u1")), "GET", "wan/status/a-u1"),
            (RunPodSamples.calls.cancel("wan", RequestID("a-u1")), "POST", "wan/cancel/a-u1"),
            (RunPodSamples.calls.health("wan"), "GET", "wan/health"),
            (RunPodSamples.calls.list("wan"), "GET", "wan/requests"),
            (RunPodSamples.calls.status("wan", RequestID("../b/c?d")), "GET", "wan/status/..%2Fb%2Fc%3Fd"),
            (RunPodSamples.calls.status("..", RequestID("é")), "GET", "%2E%2E/status/%C3%A9"),
        ])
    func calls(_ request: WireRequest, method: String, path: String) {
        #expect(request.method == method && request.url == "https://api.runpod.ai/v2/" + path)
        #expect(request.headers.contains(Self.bearer) && request.body.isEmpty)
        #expect(request.timeout == .seconds(15))
    }

    @Test func `A base with a slash at its end is the same base`() {
        let calls = RunPodRequest(base: "http://127.0.0.1:9/v2/", key: RunPodSamples.key)
        #expect(calls.health("wan").url == "http://127.0.0.1:9/v2/wan/health")
    }
}
