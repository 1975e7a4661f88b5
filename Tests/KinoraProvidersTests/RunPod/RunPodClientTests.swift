import Foundation
import KinoraCore
import KinoraTestKit
import Testing

/// The `runpod` package of PyPI, as it is, polices the fake: what its client cannot work with is no RunPod.
@Suite("RunPod's own client and the fake", .timeLimit(.minutes(3)))
struct RunPodClientTests {
    /// Does what is asked on its command line, and prints what the client gives back, a line of JSON each.
    private static let program = """
        import json, sys
        import runpod

        def say(value):
            print(json.dumps(value), flush=True)

        runpod.api_key = sys.argv[1]
        endpoint = runpod.Endpoint(sys.argv[2])
        asked = {"input": {"prompt": "a wave", "seed": 7, "image": "data:image/png;base64,AAAA"}}
        for word in sys.argv[3:]:
            try:
                if word == "run":
                    job = endpoint.run(asked)
                    say(job.job_id)
                elif word == "run_sync":
                    say(endpoint.run_sync(asked))
                elif word == "health":
                    say(endpoint.health())
                elif word == "purge":
                    say(endpoint.purge_queue())
                elif word == "status":
                    say(job.status())
                elif word == "output":
                    say(job.output(timeout=30))
                elif word == "cancel":
                    say(job.cancel())
                elif word == "stream":
                    say(list(job.stream()))
            except Exception as error:
                say({"error": type(error).__name__, "said": str(error)})
        """

    private func client(
        _ words: [String], _ scenario: FakeScenario = FakeScenario(), key: String = "rpa_key"
    ) async throws -> (answers: [WireValue], book: FakeBook) {
        let python = try PythonClients.python(with: "runpod")
        return try await FakeServer.serve(scenario, speaking: .runpod, key: "rpa_key") { server in
            let run = try await ToolRun.run(
                python, ["-c", Self.program, key, "wan"] + words,
                environment: ["RUNPOD_ENDPOINT_BASE_URL": server.url + "/v2", "HOME": NSTemporaryDirectory()])
            #expect(run.status == 0, "\(run.error)")
            let answers = try run.text.split(separator: "\n").map {
                try JSONDecoder().decode(WireValue.self, from: Data($0.utf8))
            }
            return (answers, await server.book)
        }
    }

    @Test func `It runs a job, asks for it, and gets what it made`() async throws {
        let (answers, book) = try await client(["run", "output", "status", "stream", "health"])
        #expect(answers.count == 5 && book.requests.map(\.id) == [answers[0].text])
        #expect(answers[1].object?["video_url"]?.text?.hasPrefix("http://127.0.0.1:") == true)
        #expect(answers[1].object?["cost"] == .fraction(0.07) && answers[2] == .text("COMPLETED"))
        #expect(answers[3] == .list([]))
        #expect(answers[4].object?["jobs"]?.object?["completed"] == .integer(1))
        #expect(book.requests.first?.seed == 7 && book.billed_usd_micro == 70_000)
    }

    @Test func `It waits for a job that it runs at once`() async throws {
        let (answers, book) = try await client(["run_sync"])
        #expect(answers.first?.object?["video_url"] != nil && book.requests.count == 1)
    }

    @Test func `It cancels, and is told so ever after`() async throws {
        let (answers, book) = try await client(
            ["run", "status", "cancel", "status"], FakeScenario(.generationNeverEnds))
        #expect(["IN_QUEUE", "IN_PROGRESS"].contains(answers[1].text))
        #expect(answers[2].object?["status"] == .text("CANCELLED") && answers[3] == .text("CANCELLED"))
        #expect(book.billed_usd_micro == 0)
    }

    @Test func `It empties the queue`() async throws {
        var scenario = FakeScenario()
        scenario.queue_ms = [60_000, 60_000]
        let (answers, _) = try await client(["run", "run", "purge"], scenario)
        #expect(answers[2] == .object(["removed": .integer(2), "status": .text("completed")]))
    }

    @Test func `It knows a wrong key when it has one`() async throws {
        let (answers, book) = try await client(["run", "health"], key: "rpa_other")
        for answer in answers { #expect(answer.object?["said"]?.text?.hasPrefix("401") == true) }
        #expect(answers.count == 2 && book.requests.isEmpty)
    }

    @Test func `It believes a failure in the form of a public endpoint to be an error of its call`() async throws {
        let (answers, book) = try await client(["run", "output"], FakeScenario(.generationFails))
        #expect(answers[1].object?["error"] == .text("HTTPError"))
        #expect(book.billed_usd_micro == 0)
    }
}
