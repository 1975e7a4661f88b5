import KinoraCore
import KinoraProviders
import Testing

@Suite("What fal complains of, in words for a person")
struct FalComplaintTests {
    private func error(_ body: String, order: Order? = nil) throws -> KinoraError {
        let value = try #require(WireValue.read(body.utf8))
        // As it is kept and read again.
        let kept = try #require(WireValue.read(FalComplaint(value).json.utf8))
        return FalComplaint(kept).error(of: try order ?? FalSamples.order())
    }

    struct Case: Sendable, CustomStringConvertible {
        var body: String
        var code: KinoraError.Code
        var words: [String]
        var description: String { body }
    }

    private static func detail(_ place: String, _ kind: String, _ more: String = #""msg":"no""#) -> String {
        #"{"detail":[{"loc":["body","\#(place)"],"type":"\#(kind)",\#(more)}]}"#
    }

    @Test(
        "It names which input was refused, and what to do",
        arguments: [
            Case(
                body: detail("prompt", "content_policy_violation"), code: .badPrompt,
                words: ["the prompt", "content policy", "other words"]),
            Case(
                body: detail("image_url", "content_policy_violation"), code: .badStill,
                words: ["the still", "content policy", "another picture"]),
            Case(
                body: detail("end_image_url", "image_too_small", #""msg":"too small","ctx":{"min_height":300}"#),
                code: .badStill, words: ["the end still", "min_height 300", "larger"]),
            Case(
                body: detail("guide_scale", "less_than_equal", #""msg":"at most 10","ctx":{"le":10}"#), code: .usage,
                words: ["guidance", "at most 10", "--set guidance="]),
            Case(
                body: #"{"detail":[{"loc":["body"],"type":"face_detection_error","msg":"no face"}]}"#,
                code: .badStill, words: ["the still", "one face"]),
            Case(
                body: #"{"status_code":403,"detail":"User is locked. Reason: Exhausted balance."}"#,
                code: .notPermitted, words: ["balance", "top up"]),
            Case(body: #"{"status_code":401,"detail":"no"}"#, code: .notPermitted, words: ["FAL_KEY"]),
            Case(
                body: #"{"detail":"gone","error_type":"runner_disconnected"}"#, code: .unavailable,
                words: ["runner_disconnected", "--provider"]),
            Case(
                body: #"{"detail":"slow","error_type":"startup_timeout"}"#, code: .unavailable, words: ["in time"]),
            Case(body: "{}", code: .unavailable, words: ["no reason given"]),
        ])
    func words(_ one: Case) throws {
        let error = try error(one.body)
        #expect(error.code == one.code)
        for words in one.words { #expect("\(error)".contains(words), "\(error)") }
    }

    @Test("No echo of the input outlives it, whatever field it stands in")
    func echo() throws {
        let secret = "a very private prompt"
        let body = """
            {"detail":[{"loc":["body","prompt"],"msg":"\(secret)","type":"value_error","input":"\(secret)",
            "ctx":{"given":"\(secret) and more than thirty-two characters of it","le":3}}],
            "error":"\(secret)","error_type":"x"}
            """
        let complaint = FalComplaint(WireValue.read(body.utf8), hiding: [secret])
        #expect(!complaint.json.contains(secret))
        #expect(!"\(complaint.error(of: nil))".contains(secret))
        #expect(complaint.json.contains(#""le":3"#))
    }
}
