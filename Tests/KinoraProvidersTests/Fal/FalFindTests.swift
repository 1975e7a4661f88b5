import KinoraCore
import KinoraProviders
import KinoraTestKit
import Testing

@Suite("The search for a submit whose answer was lost")
struct FalFindTests {
    private static let intent: Int64 = 1_790_000_000_000
    private static let still = "https://cdn.example/still.png"

    private static func row(
        _ id: String, sent: Int64, ended: Int64? = nil, input: String = #"{"image_url":"\#(still)","seed":7}"#
    ) -> String {
        let end = ended.map { #","ended_at":"\#(WireTime.iso8601(intent + $0))""# } ?? ""
        return #"{"request_id":"\#(id)","sent_at":"\#(WireTime.iso8601(intent + sent))"\#(end),"json_input":\#(input)}"#
    }

    private static func page(_ rows: String..., next: String? = nil) -> String {
        let cursor = next.map { #","next_cursor":"\#($0)""# } ?? ""
        return #"{"items":[\#(rows.joined(separator: ","))],"has_more":\#(next != nil)\#(cursor)}"#
    }

    /// What is found in these pages; fal's clock is ahead of ours by `ahead`.
    private func found(
        _ pages: [String: String], staged: String? = still, ahead: Int64 = 0, order: Order? = nil
    ) async throws -> RequestID? {
        let now = Self.intent + 5_000
        let (engine, _) = try FalSamples.engine(now_unixMs: now) { request in
            let cursor = request.url.split(separator: "cursor=").dropFirst().first.map(String.init) ?? ""
            return .text(200, pages[cursor] ?? "{}", [WireField("Date", Self.httpDate(now + ahead))])
        }
        return try await engine.find(
            try FalSamples.errand(order, staged: staged, intent_unixMs: Self.intent))
    }

    private static func httpDate(_ unixMs: Int64) -> String {
        let text = WireTime.iso8601(unixMs)
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = text.split { "-T:.".contains($0) }.map(String.init)
        let month = Int(parts[1]).map { months[$0 - 1] } ?? ""
        return "Mon, \(parts[2]) \(month) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) GMT"
    }

    @Test("The list is read to its end, and the still's address tells whose a request is")
    func pages() async throws {
        let other = Self.row("other", sent: 10, input: #"{"image_url":"https://cdn.example/b.png","seed":7}"#)
        let pages = ["": Self.page(other, next: "2"), "2": Self.page(Self.row("mine", sent: 20))]
        #expect(try await found(pages) == RequestID("mine"))
        #expect(try await found(["": Self.page(other, next: "2"), "2": Self.page(other)]) == nil)
    }

    @Test("An earlier attempt of the same take had ended before this one began", arguments: [0, 400_000, -400_000])
    func earlier(ahead: Int64) async throws {
        let before = Self.row("before", sent: ahead - 60_000, ended: ahead - 30_000)
        let failedBefore = Self.row("late", sent: ahead - 4_000, ended: ahead - 3_500)
        let mine = Self.row("mine", sent: ahead + 200)
        #expect(try await found(["": Self.page(before, failedBefore, mine)], ahead: ahead) == RequestID("mine"))
        #expect(try await found(["": Self.page(before, failedBefore)], ahead: ahead) == nil)
    }

    @Test("Without a still the seed tells, without either the prompt")
    func marks() async throws {
        let row = Self.row("r", sent: 1, input: #"{"prompt":"she waves","seed":7.0}"#)
        #expect(try await found(["": Self.page(row)], staged: nil) == RequestID("r"))
        let order = try FalSamples.order(seed: nil)
        #expect(try await found(["": Self.page(row)], staged: nil, order: order) == RequestID("r"))
        let other = try FalSamples.order(prompt: "he nods", seed: nil)
        #expect(try await found(["": Self.page(row)], staged: nil, order: other) == nil)
    }

    @Test(
        "What is no whole list is no word that there is nothing",
        arguments: [
            "{}", "[]", "<html>", #"{"items":null}"#, #"{"items":[],"has_more":true}"#, #"{"items":[{"sent_at":"x"}]}"#,
            #"{"items":[],"has_more":true,"next_cursor":"again"}"#,
        ])
    func noList(_ body: String) async throws {
        await #expect(throws: KinoraError.self) { try await found(["": body, "again": body]) }
    }

    @Test("An entry without its input may be ours, so nothing is denied")
    func noInput() async throws {
        let hidden = Self.row("hidden", sent: 10, input: "null")
        await #expect(throws: KinoraError.self) { try await found(["": Self.page(hidden)]) }
        #expect(try await found(["": Self.page(hidden, Self.row("mine", sent: 5))]) == RequestID("mine"))
    }

    @Test("The window is wide enough for clocks that differ")
    func window() async throws {
        let (engine, wire) = try FalSamples.engine(now_unixMs: Self.intent) { _ in .text(200, Self.page()) }
        #expect(
            try await engine.find(try FalSamples.errand(staged: Self.still, intent_unixMs: Self.intent)) == nil)
        let url = try #require(wire.requests.first?.url)
        #expect(url.contains("endpoint_id=owner%2Falias%2Fv2%2Fimage-to-video"))
        #expect(url.contains("expand=payloads") && !url.contains("cursor"))
        let start = WebText.encoded(WireTime.iso8601(Self.intent - .minutes(15)))
        #expect(url.contains("start=\(start)"))
    }

    @Test("An id that came with an error is looked at first", arguments: [200, 404, 500])
    func candidate(status: Int) async throws {
        let (engine, wire) = try FalSamples.engine(now_unixMs: Self.intent) { request in
            if request.method == "POST" { return .text(502, "{}", [WireField("x-fal-request-id", "r-9")]) }
            if request.url.contains("r-9") {
                return .text(status, status == 404 ? #"{"status":"NOT_FOUND"}"# : #"{"status":"COMPLETED"}"#)
            }
            return .text(200, Self.page())
        }
        let errand = try FalSamples.errand(staged: Self.still, intent_unixMs: Self.intent)
        _ = await engine.submit(errand)
        switch status {
        case 200:
            #expect(try await engine.find(errand) == RequestID("r-9"))
            #expect(!wire.requests.contains { $0.url.contains("by-endpoint") })
        case 404: #expect(try await engine.find(errand) == nil)
        default: await #expect(throws: KinoraError.self) { try await engine.find(errand) }
        }
        var other = errand
        other.token = "t2"
        #expect(try await engine.find(other) == nil)
    }
}
