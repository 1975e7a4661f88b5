import KinoraCore
import Testing

@testable import KinoraProviders

struct WaitTests {
    @Test(
        "A wait that is none, or without end, is brought to what anybody would wait",
        arguments: [
            ("0", 1), ("-5", 1), ("7", 7), ("900", 900), ("99999999999999", 900), ("tomorrow", nil), (nil, nil),
        ] as [(String?, Int64?)])
    func wait(_ said: String?, _ seconds: Int64?) {
        let response = WireResponse(status: 429, headers: said.map { [WireField("retry-after", $0)] } ?? [])
        #expect(response.retryAfter == seconds.map(Milliseconds.seconds))
    }

    @Test func `A number that fits nowhere is none`() {
        #expect(WireValue.fraction(1e300).whole == nil && WireValue.integer(42).whole == 42)
    }
}
