import KinoraCore
import KinoraProviders
import Testing

struct WireTextTests {
    @Test(
        "Times as providers write them",
        arguments: [
            ("1970-01-01T00:00:00Z", Int64(0)), ("2026-11-28T02:36:20Z", 1_795_833_380_000),
            ("2026-11-28T02:36:20.5Z", 1_795_833_380_500), ("2026-11-28T02:36:20.123456+01:00", 1_795_829_780_123),
            ("2026-11-28T02:36:20-0130", 1_795_838_780_000), ("2024-02-29 00:00:00", 1_709_164_800_000),
            ("1969-12-31T23:59:59Z", -1_000),
        ])
    func iso8601(_ text: String, _ unixMs: Int64) {
        #expect(WireTime.unixMs(iso8601: text) == unixMs)
        #expect(WireTime.unixMs(iso8601: WireTime.iso8601(unixMs)) == unixMs)
    }

    @Test(arguments: ["", "soon", "2026-13-01T00:00:00Z", "2026-11-28", "2026-11-28T02:36:20ZZ"])
    func noTime(_ text: String) { #expect(WireTime.unixMs(iso8601: text) == nil) }

    @Test func theDateOfAResponse() {
        #expect(WireTime.unixMs(http: "Sat, 28 Nov 2026 02:36:20 GMT") == 1_795_833_380_000)
        #expect(WireTime.unixMs(http: "Sat, 28 Foo 2026 02:36:20 GMT") == nil)
    }

    @Test func whatIsNoLetterIsEncoded() {
        #expect(WebText.encoded("a/b c?ä~") == "a%2Fb%20c%3F%C3%A4~")
        #expect(WebText.query([("a", "1 2"), ("b", nil), ("c", "&")]) == "a=1%202&c=%26")
    }

    @Test(
        arguments: [
            ("https://Host.example:8/a?b", "https://host.example:8" as String?), ("http://h?x", "http://h"),
            ("nothing", nil), ("https://", nil),
        ])
    func originOfAnAddress(_ url: String, _ origin: String?) { #expect(WebText.origin(of: url) == origin) }

    @Test func addressesAreTakenOutOfWords() {
        #expect(
            WebText.withoutAddresses("no https://a.example/x?sig=1, nor data:image/png;base64,AA==")
                == "no (an address) nor (an address)")
    }

    @Test(
        "A pointer leads into JSON",
        arguments: [
            ("/a/1/b", "2" as String?), ("", "{\"a\":[0,{\"b\":2}],\"c/d\":{\"~\":3}}"), ("/c~1d/~0", "3"),
            ("/a/2", nil), ("/a/b", nil), ("a", nil), ("/a/1/b/x", nil),
        ])
    func pointer(_ pointer: String, _ wanted: String?) throws {
        let value = try #require(WireValue.read(#"{"a":[0,{"b":2}],"c/d":{"~":3}}"#.utf8))
        #expect(value.at(pointer)?.json == wanted)
    }
}
