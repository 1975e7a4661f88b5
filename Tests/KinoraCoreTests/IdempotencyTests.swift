import Testing

@testable import KinoraCore

/// §6, row by row.
@Suite struct IdempotencyTests {
    private static func stored(_ fingerprint: String, isFinished: Bool = true) -> Idempotency.Record {
        Idempotency.Record(fingerprint: fingerprint, at: .start, isFinished: isFinished)
    }

    @Test(
        arguments: [
            ("k", nil, false, Milliseconds(1), Idempotency.Verdict.first),
            ("k", stored("a"), false, 1, .replay),
            ("k", stored("a", isFinished: false), false, 1, .inProgress(retryAfter: .seconds(1))),
            ("k", stored("b"), false, 1, .reused),
            ("k", stored("b", isFinished: false), false, 1, .reused),
            ("k", stored("a"), false, .hours(7 * 24), .first),
            ("", nil, false, 1, .invalid),
            ("é", nil, false, 1, .invalid),
            (nil, nil, false, 1, .first),
            (nil, stored("a"), false, 1, .first),
            (nil, stored("a"), true, .minutes(10), .replay),
            (nil, stored("a"), true, .minutes(10) + 1, .first),
            (nil, stored("b"), true, 1, .first),
        ] as [(String?, Idempotency.Record?, Bool, Milliseconds, Idempotency.Verdict)])
    func `an order is new or it is not`(
        key: String?, record: Idempotency.Record?, isSDKRetry: Bool, after: Milliseconds, verdict: Idempotency.Verdict
    ) {
        let answer = Idempotency.verdict(
            key: key, fingerprint: "a", stored: record, isSDKRetry: isSDKRetry, at: .start + after)
        #expect(answer == verdict)
    }

    @Test(arguments: [("a", true), ("a b~!", true), ("", false), ("a\n", false), ("\u{7F}", false)])
    func `a key is printable ASCII`(key: String, isValid: Bool) {
        #expect(Idempotency.isValid(key) == isValid)
    }

    @Test func `a key has 255 characters at most`() {
        #expect(Idempotency.isValid(String(repeating: "k", count: 255)))
        #expect(!Idempotency.isValid(String(repeating: "k", count: 256)))
    }
}
