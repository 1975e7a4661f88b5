/// What an attempt is known by outside: 128 random bits in 26 letters and digits of base 32 (RFC 4648, lower case).
enum AttemptToken {
    private static let digits = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return text(random.next(), random.next())
    }

    /// The last digit holds three bits of the value and two zeros.
    static func text(_ high: UInt64, _ low: UInt64) -> String {
        var rest = (high, low)
        let text = (0..<26).map { _ in
            let digit = digits[Int(rest.0 >> 59)]
            rest = ((rest.0 << 5) | (rest.1 >> 59), rest.1 << 5)
            return digit
        }
        return String(decoding: text, as: UTF8.self)
    }
}
