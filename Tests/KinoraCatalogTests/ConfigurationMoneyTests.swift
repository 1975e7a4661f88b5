import KinoraCore
import Testing

@testable import KinoraCatalog

@Suite("What a configuration file says of money and of who is asked")
struct ConfigurationMoneyTests {
    private func read(_ text: String) throws -> Configuration {
        try ConfigurationText(path: "/c/config.yaml", text: text).configuration()
    }

    @Test func `Caps are read to the millionth`() throws {
        let budget = try read("budget: { take_usd: 1.00, day_usd: 5, month_usd: 40.000001 }\n").budget
        #expect(
            budget.caps == [
                Cap(.take, Money(microUSD: 1_000_000)), Cap(.day, Money(microUSD: 5_000_000)),
                Cap(.month, Money(microUSD: 40_000_001)),
            ])
        #expect(try read("budget:\n").budget.caps.isEmpty && read("budget: {day_usd: }\n").budget.caps.isEmpty)
        #expect(try read("budget: {day_usd: 0}\n").budget.caps == [Cap(.day, .zero)])
    }

    @Test func `Addresses lose the slash at their end, and the order of engines is kept`() throws {
        let read = try read(
            """
            providers:
              fal: { queue_url: "http://127.0.0.1:8080/", cdn_url: https://v3.fal.media }
              runpod: { url: https://api.runpod.ai/v2 }
            fallback: [runpod, fal]
            """)
        #expect(
            read.providers.urls["fal"] == ["queue_url": "http://127.0.0.1:8080", "cdn_url": "https://v3.fal.media"])
        #expect(read.providers.urls["runpod"] == ["url": "https://api.runpod.ai/v2"])
        #expect(read.providers.order == ["runpod", "fal"])
    }

    @Test(
        "What is wrong is told with file, line, key, value and a way out",
        arguments: [
            (
                "budget: { day_usd: lots }\n",
                "/c/config.yaml:1: budget.day_usd is “lots”; it takes US dollars, such as 5.00, with six decimals at most"
            ),
            (
                "budget: { day_usd: -1 }\n",
                "/c/config.yaml:1: budget.day_usd is “-1”; it takes US dollars, such as 5.00, with six decimals at most"
            ),
            ("budget: { day: 1 }\n", "/c/config.yaml:1: unknown key budget.day; did you mean budget.day_usd?"),
            (
                "providers:\n  fal: { queue_url: queue.fal.run }\n",
                "/c/config.yaml:2: providers.fal.queue_url is “queue.fal.run”; it takes an address that begins with "
                    + "https:// (or http://, for a machine of your own)"
            ),
            ("fallback: [fall]\n", "/c/config.yaml:1: fallback names “fall”; known are fal, runpod"),
            ("fallback: fal\n", "/c/config.yaml:1: fallback is “fal”; it takes a list, such as [fal, runpod]"),
        ])
    func wrong(_ text: String, _ words: String) {
        let error = #expect(throws: KinoraError.self) { try read(text) }
        #expect(error.map { "\($0.message); \($0.hint ?? "")" } == words)
    }
}
