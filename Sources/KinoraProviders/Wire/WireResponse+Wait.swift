import KinoraCore

extension WireResponse {
    /// `Retry-After` in seconds, as far as anybody would wait: a second at least, a quarter of an hour at most (§3.1).
    var retryAfter: Milliseconds? {
        field("Retry-After").flatMap { Int64($0) }.map { .seconds(min(max($0, 1), 900)) }
    }
}

extension WireValue {
    /// A whole number that fits; nil for what is none, however large somebody wrote it.
    var whole: Int? { number.flatMap { Int(exactly: $0.rounded()) } }
}
