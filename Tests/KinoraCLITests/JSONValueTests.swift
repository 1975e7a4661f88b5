import Testing

@testable import KinoraCLI

@Suite("JSON as it is written")
struct JSONValueTests {
    @Test(
        "Text is escaped where the standard wants it, and nowhere else",
        arguments: [
            ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("line\nend\r\t", #""line\nend\r\t""#),
            ("\u{1b}[0m\u{7f}", #""\u001b[0m\u007f""#),
            ("\u{9b}2J", #""\u009b2J""#),
            ("/ é 你 🎞", "\"/ é 你 🎞\""),
        ])
    func text(_ text: String, _ line: String) { #expect(JSONValue.text(text).line == line) }

    @Test(
        "Numbers are short, and never words",
        arguments: [
            (5.0, "5"), (2.5, "2.5"), (-0.125, "-0.125"), (.infinity, "null"), (.nan, "null"),
            (1e15, "1000000000000000"),
        ])
    func number(_ value: Double, _ line: String) { #expect(JSONValue.number(value).line == line) }

    @Test(
        "Micro-dollars become dollars, exactly",
        arguments: [(0, "0"), (1, "0.000001"), (250_000, "0.25"), (-1_300_000, "-1.3")])
    func dollars(_ micro: Int, _ line: String) { #expect(JSONValue.dollars(micro: micro).line == line) }

    @Test func `Keys stay in the order they were written in`() {
        let value = JSONValue.object([("z", .null), ("a", .list([.bool(true), .integer(.max)])), ("m", .object([]))])
        #expect(value.line == #"{"z":null,"a":[true,18446744073709551615],"m":{}}"#)
    }
}
