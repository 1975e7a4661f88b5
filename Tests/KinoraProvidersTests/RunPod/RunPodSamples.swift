import Foundation
import KinoraCore
import KinoraProviders

/// Orders as the catalog would make them, and what RunPod answers to them.
enum RunPodSamples {
    static let endpoint = "wan-2-1-i2v-720"
    static let key = ProviderKey(name: "RUNPOD_API_KEY", text: "rpa_planted-key-9d1f")
    static let calls = RunPodRequest(base: "https://api.runpod.ai/v2", key: key)
    static var pointers: ResultPointers? { get throws { try order().offer.result } }
    static let request = RequestID("c3b1a2-u1")

    private static let row = """
        {
          "engine": "runpod", "endpoint": "wan-2-1-i2v-720", "status": "live",
          "wire": {
            "still": "image", "prompt": "prompt", "avoid": "negative_prompt", "seed": "seed", "steps": "num_inference_steps",
            "guidance": "guidance", "safety": "enable_safety_checker",
            "aspect+resolution": { "to": "size", "as": "choice", "choice": { "16:9 720p": "1280*720" } }
          },
          "length": { "as": "integer", "to": "duration", "only": [5, 10], "seconds": 5 },
          "result": { "media": "/output/video_url", "cost": "/output/cost" },
          "price": { "per": "second", "usd": "0.06" }, "source": "test", "checked": "2026-08-20"
        }
        """

    private static let editRow = """
        {
          "engine": "runpod", "endpoint": "qwen-image-edit-2511", "status": "live",
          "wire": { "still": { "to": "images", "as": "list" }, "prompt": "prompt", "seed": "seed" },
          "result": { "media": "/output/image_url", "cost": "/output/cost" },
          "price": { "per": "image", "usd": "0.02" }, "source": "test", "checked": "2026-08-20"
        }
        """

    static func order(seed: UInt64? = 7, prompt: String = "wind in her hair") throws -> Order {
        let chosen = """
            {
              "values": { "steps": 30, "guidance": 5, "safety": true, "aspect": "16:9", "resolution": "720p" },
              "price": { "estimate": 300000, "bound": 300000 }, "notes": []
            }
            """
        return Order(
            model: "wan-2.1-i2v", offer: try decoded(row), fit: try decoded(chosen),
            prompt: MotionPrompt(prompt, avoid: "blur"), seed: seed)
    }

    static func edit() throws -> Order {
        Order(
            model: "qwen", offer: try decoded(editRow), fit: try decoded(#"{"values":{},"notes":[]}"#),
            prompt: MotionPrompt("barefoot"), seed: 7)
    }

    private static func decoded<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }

    static func errand(
        _ order: Order, still: RemoteOrder.Picture? = nil, endStill: RemoteOrder.Picture? = nil, attempt: Int = 0,
        token: String = "token0", stagedURL: String? = nil, intent_unixMs: Int64 = 0
    ) throws -> Errand {
        let remote = RemoteOrder(orders: [order], still: still, endStill: endStill)
        return Errand(
            take: TakeID("take"), attempt: attempt,
            place: OfferPlace(provider: "runpod", endpoint: order.offer.endpoint, model: order.model),
            order: String(decoding: try JSONEncoder().encode(remote), as: UTF8.self), token: token,
            stagedURL: stagedURL, intent_unixMs: intent_unixMs)
    }

    static func answer(_ status: Int, _ body: String, _ headers: [WireField] = []) -> WireResponse {
        WireResponse(status: status, headers: headers, body: Array(body.utf8), bytes: Int64(body.utf8.count))
    }
}

extension WireRequest {
    var text: String { String(decoding: body, as: UTF8.self) }
}
