import KinoraCore
import KinoraProviders
import Testing

@Suite("What RunPod says went wrong")
struct RunPodTroubleTests {
    private func failure(_ body: String?) throws -> KinoraError {
        RunPodTrouble.failure(body: body, key: RunPodSamples.key, order: try RunPodSamples.order())
    }

    @Test(
        "A failed job has a reason, without the order and without a traceback",
        arguments: [
            (#"{"status":"FAILED","error":"no such size"}"#, "runpod could not make it: no such size"),
            (
                #"{"status":"FAILED","error":"{\"error_type\":\"E\",\"error_message\":\"it broke\",\"error_traceback\":\"File x\"}"}"#,
                "runpod could not make it: it broke"
            ),
            (#"{"status":"FAILED","error":"bad: wind in her hair"}"#, "runpod could not make it: bad: …"),
            (#"{"status":"FAILED","error":"get https://h/a?key=1 no\nFile"}"#, "runpod could not make it: get … no"),
            (#"{"status":"FAILED","error":"data:image/png;base64,AAAA"}"#, "runpod could not make it: …"),
            (#"{"status":"FAILED","error":"key rpa_planted-key-9d1f"}"#, "runpod could not make it: key …"),
            (#"{"status":"FAILED","error":"a\u001b[31mb\u202e"}"#, "runpod could not make it: a[31mb"),
            (#"{"status":"FAILED","error":"CUDA out of memory"}"#, "a worker of runpod ran out of memory"),
            (#"{"status":"TIMED_OUT"}"#, "runpod stopped the job after 25 min"),
            (#"{"status":"FAILED"}"#, "runpod could not make it and says nothing of why"),
            ("<html>", "runpod could not make it and says nothing of why"),
        ])
    func failures(_ body: String, _ message: String) throws {
        #expect(try failure(body).message == message)
        #expect(try failure(body).hint != nil)
    }

    @Test(
        "A refusal by content says what was refused",
        arguments: zip(
            ["image flagged as NSFW", "prompt failed moderation", "safety check"],
            ["the still", "the prompt", "the order"]
        ))
    func content(_ words: String, _ what: String) throws {
        let error = try failure(#"{"status":"FAILED","error":"\#(words)"}"#)
        #expect(error.message == "runpod's content check refused \(what)" && error.code == .badPrompt)
    }

    @Test(
        "An answer that is no job says what to do",
        arguments: [
            (401, KinoraError.Code.notPermitted, "RUNPOD_API_KEY"), (403, .notPermitted, "RUNPOD_API_KEY"),
            (402, .notPermitted, "add credit"), (404, .unavailable, "kinora models"), (429, .unavailable, "minute"),
            (500, .unavailable, "later"), (418, .unavailable, "--provider"),
        ])
    func answers(_ status: Int, _ code: KinoraError.Code, _ words: String) {
        let response = RunPodSamples.answer(status, #"{"error":"rpa_planted-key-9d1f"}"#)
        let error = RunPodTrouble.error(response, key: RunPodSamples.key, order: nil)
        #expect(error.code == code && "\(error)".contains(words))
        #expect(!"\(error)".contains("planted"))
    }
}
