import KinoraCore
import KinoraProviders
import Testing

@Suite("What RunPod's answers mean")
struct RunPodAnswerTests {
    @Test(
        "A job that was accepted is accepted, even one that has failed by then",
        arguments: [
            (200, #"{"id":"c3b1a2-u1","status":"IN_QUEUE"}"#), (200, #"{"id":"c3b1a2-u1"}"#),
            (201, #"{"id":"c3b1a2-u1","status":"SOMETHING_NEW"}"#),
            (400, #"{"id":"c3b1a2-u1","status":"FAILED","error":"no"}"#),
        ])
    func accepted(_ status: Int, _ body: String) {
        #expect(
            RunPodAnswer.submitted(RunPodSamples.answer(status, body))
                == .accepted(RequestID("c3b1a2-u1"), body: body))
    }

    @Test(
        "What is not accepted is told by the status, or by the balance",
        arguments: [
            (400, #"{"error":"bad request"}"#, SubmitAnswer.status(400, retryAfter: nil), SubmitClass.invalid),
            (400, #"{"id":"x","error":"bad"}"#, .status(400, retryAfter: nil), .invalid),
            (401, "", .status(401, retryAfter: nil), .needsAttention),
            (402, "{}", .balanceExhausted, .needsAttention),
            (403, #"{"error":"Insufficient balance"}"#, .balanceExhausted, .needsAttention),
            (404, "", .status(404, retryAfter: nil), .invalid), (413, "", .status(413, retryAfter: nil), .invalid),
            (429, "", .status(429, retryAfter: 3_000), .tooMany(retryAfter: 3_000)),
            // The job may be there.
            (200, "{}", .status(200, retryAfter: nil), .ambiguous),
            (200, #"{"id":"r"#, .status(200, retryAfter: nil), .ambiguous),
            (200, #"{"id":"","status":"IN_QUEUE"}"#, .status(200, retryAfter: nil), .ambiguous),
            (200, #"{"id":"../status","status":"IN_QUEUE"}"#, .status(200, retryAfter: nil), .ambiguous),
            (200, #"{"id":7}"#, .status(200, retryAfter: nil), .ambiguous),
            (409, "", .status(409, retryAfter: nil), .ambiguous), (500, "", .status(500, retryAfter: nil), .ambiguous),
            (502, #"{"id":"c-u1","status":"IN_QUEUE"}"#, .status(502, retryAfter: nil), .ambiguous),
            (503, "your balance", .status(503, retryAfter: nil), .ambiguous),
        ])
    func refused(_ status: Int, _ body: String, _ answer: SubmitAnswer, _ meaning: SubmitClass) {
        let headers = status == 429 ? [WireField("retry-after", "3")] : []
        let reply = RunPodAnswer.submitted(RunPodSamples.answer(status, body, headers))
        #expect(reply == .refused(answer, body: body))
        #expect(SubmitClass(answer) == meaning)
    }

    @Test func `Trouble on the wire is told by whether a byte left`() {
        #expect(RunPodAnswer.submitted(.notSent("x")) == .refused(.notSent, body: "x"))
        #expect(RunPodAnswer.submitted(.broken("x")) == .refused(.broken, body: "x"))
    }

    private func progress(_ status: Int, _ body: String) throws -> RequestProgress {
        try RunPodAnswer.progress(
            RunPodSamples.answer(status, body), of: RunPodSamples.request, try RunPodSamples.pointers)
    }

    private static let failed = #"{"id":"c3b1a2-u1","status":"FAILED","error":"no"}"#
    private static let late = #"{"id":"c3b1a2-u1","status":"TIMED_OUT"}"#

    @Test(
        "A status is how far the job is, whatever the code",
        arguments: [
            (200, #"{"id":"c3b1a2-u1","status":"IN_QUEUE"}"#, RequestProgress.waiting(position: nil)),
            (200, #"{"id":"c3b1a2-u1","status":"IN_PROGRESS"}"#, .running(fraction: nil)),
            (200, #"{"id":"c3b1a2-u1","status":"RUNNING"}"#, .running(fraction: nil)),
            (200, failed, .failed(body: failed)), (400, failed, .failed(body: failed)),
            (200, late, .failed(body: late)), (200, #"{"id":"c3b1a2-u1","status":"CANCELLED"}"#, .cancelled),
            (404, #"{"error":"job not found"}"#, .unknown), (404, "", .unknown),
            (200, #"{"id":"c3b1a2-u1","status":"COMPLETED","output":{}}"#, .finished(nil)),
            (200, #"{"id":"c3b1a2-u1","status":"COMPLETED","output":"text"}"#, .finished(nil)),
        ])
    func progress(_ status: Int, _ body: String, _ progress: RequestProgress) throws {
        #expect(try self.progress(status, body) == progress)
    }

    @Test func `A job that is done has its result and its price with it`() throws {
        let body =
            #"{"id":"c3b1a2-u1","status":"COMPLETED","delayTime":5,"#
            + #""output":{"video_url":"https://media/clip.mp4","cost":0.3}}"#
        let result = RequestProgress.Result(
            url: "https://media/clip.mp4", life: .hours(168), body: body, billed: Money(microUSD: 300_000))
        #expect(try progress(200, body) == .finished(result))
        let response = RunPodSamples.answer(200, body)
        #expect(
            try RunPodAnswer.billed(response, of: RunPodSamples.request, try RunPodSamples.pointers)
                == Money(microUSD: 300_000))
    }

    @Test(
        "What is no amount is not billed",
        arguments: [#""cost":"0.3""#, #""cost":-1"#, #""cost":1e300"#, #""cost":null"#, #""price":1"#])
    func amounts(_ cost: String) throws {
        let body = #"{"id":"c3b1a2-u1","status":"COMPLETED","output":{"video_url":"u",\#(cost)}}"#
        let billed = try RunPodAnswer.billed(
            RunPodSamples.answer(200, body), of: RunPodSamples.request, try RunPodSamples.pointers)
        #expect(billed == nil)
    }

    @Test(
        "What says nothing about the job is a surprise, never a state",
        arguments: [
            (200, #"{"id":"c3b1a2-u1","status":"PONDERING"}"#, RunPodSurprise.word("PONDERING")),
            (200, #"{"id":"c3b1a2-u1","status":"completed"}"#, .word("completed")),
            (200, #"{"id":"other-u1","status":"COMPLETED"}"#, .otherJob), (200, "<html>", .noJob), (200, "[]", .noJob),
            (200, #"{"status":404}"#, .noJob), (400, #"{"error":"bad request"}"#, .status(400)),
            (401, "", .status(401)), (429, "", .status(429)), (500, failed, .status(500)), (302, "", .status(302)),
        ])
    func surprises(_ status: Int, _ body: String, _ surprise: RunPodSurprise) {
        #expect(throws: surprise) { try progress(status, body) }
    }

    @Test(
        "A 404 to a result is its end only where RunPod may have forgotten it",
        arguments: zip([true, false], [Collected.gone, .notYet]))
    func gone(_ mayBeGone: Bool, _ collected: Collected) throws {
        let response = RunPodSamples.answer(404, #"{"error":"job not found"}"#)
        #expect(
            try RunPodAnswer.collected(
                response, of: RunPodSamples.request, try RunPodSamples.pointers, mayBeGone: mayBeGone) == collected)
    }

    @Test(
        "A cancel is what the job says of itself",
        arguments: [
            (200, "CANCELLED", CancelReply.cancelled), (200, "COMPLETED", .refused), (200, "TIMED_OUT", .refused),
            (400, "FAILED", .refused), (200, "IN_PROGRESS", .asked), (404, "", .refused),
        ])
    func cancels(_ status: Int, _ word: String, _ reply: CancelReply) throws {
        let body = word.isEmpty ? "" : #"{"id":"c3b1a2-u1","status":"\#(word)"}"#
        #expect(try RunPodAnswer.cancelled(RunPodSamples.answer(status, body), of: RunPodSamples.request) == reply)
    }

    @Test func `A hook is only the name of a job to ask for`() {
        let body = #"{"id":"c3b1a2-u1","status":"COMPLETED","output":{"video_url":"https://evil/clip.mp4"}}"#
        #expect(RunPodHook.request(in: Array(body.utf8)) == RunPodSamples.request)
        for body in ["", "[]", #"{"output":1}"#, #"{"id":"a/../b"}"#] {
            #expect(RunPodHook.request(in: Array(body.utf8)) == nil)
        }
    }
}
