import KinoraCore
import KinoraProviders
import Testing

@Suite("RunPod's list of requests")
struct RunPodListTests {
    private func find(
        _ body: String, hasHook: Bool = true, seed: UInt64? = 7, others: [RequestID] = []
    ) throws -> RequestID? {
        let order = try RunPodSamples.order(seed: seed)
        var errand = try RunPodSamples.errand(order)
        errand.others = others
        let mark = RunPodList.Mark(errand, order, hasHook: hasHook)
        return try RunPodList(RunPodSamples.answer(200, body)).find(mark)
    }

    static let input =
        #""input":{"enable_safety_checker":true,"guidance":5,"image":"data:…","negative_prompt":"blur","#
        + #""num_inference_steps":30,"prompt":"wind in her hair","seed":7,"size":"1280*720"}"#

    @Test(
        "A lost job is known by the end of its hook's address",
        arguments: [
            #"{"requests":[{"id":"a-u1","webhook":"https://me/other"},{"id":"b-u1","webhook":"https://me/token0"}]}"#,
            #"[{"id":"b-u1","webhook":"https://me/token0"}]"#,
            #"{"requests":[{"id":"b-u1","webhook":"https://me/token0"}],"next":"more"}"#,
        ])
    func byHook(_ body: String) throws {
        #expect(try find(body) == RequestID("b-u1"))
    }

    @Test(
        "Nothing is there only where the whole list tells whose its entries are",
        arguments: [
            #"{"requests":[]}"#, "[]", #"{"requests":[],"total":0,"next":null}"#,
            #"{"requests":[{"id":"a-u1","webhook":"https://me/other"}]}"#,
            #"{"requests":[{"id":"a-u1","input":{"prompt":"another","seed":7}}]}"#,
        ])
    func nothing(_ body: String) throws {
        #expect(try find(body) == nil)
    }

    @Test(
        "Where the list cannot tell, nobody says that there is nothing",
        arguments: [
            (#"{"requests":[{"id":"a-u1","status":"IN_QUEUE"}]}"#, RunPodSurprise.poorList),
            (#"{"jobs":[]}"#, .poorList), ("{", .poorList), (#""no""#, .poorList),
            (#"{"requests":[],"next":"more"}"#, .partOfList), (#"{"requests":[],"total":9}"#, .partOfList),
            (#"{"requests":[],"has_more":true}"#, .partOfList),
            (#"{"requests":[{"id":"a/b","webhook":"https://me/token0"}]}"#, .poorList),
        ])
    func unclear(_ body: String, _ surprise: RunPodSurprise) {
        #expect(throws: surprise) { try find(body) }
    }

    @Test func `A list that is refused is no list`() {
        for status in [401, 404, 500] {
            #expect(throws: RunPodSurprise.status(status)) { try RunPodList(RunPodSamples.answer(status, "[]")) }
        }
    }

    @Test func `Without a hook a job is known by its input, unless another attempt has it`() throws {
        let body = #"{"requests":[{"id":"b-u1",\#(Self.input)}]}"#
        #expect(try find(body, hasHook: false) == RequestID("b-u1"))
        #expect(try find(body, hasHook: false, others: [RequestID("b-u1")]) == nil)
        let twice = #"{"requests":[{"id":"b-u1",\#(Self.input)},{"id":"c-u1",\#(Self.input)}]}"#
        #expect(throws: RunPodSurprise.alike) { try find(twice, hasHook: false) }
        #expect(try find(twice, hasHook: false, others: [RequestID("b-u1")]) == RequestID("c-u1"))
    }

    @Test func `An input without a seed of its own is anybody's`() throws {
        let body = #"{"requests":[{"id":"b-u1",\#(Self.input)}]}"#
        #expect(throws: RunPodSurprise.alike) { try find(body, hasHook: false, seed: nil) }
    }
}
