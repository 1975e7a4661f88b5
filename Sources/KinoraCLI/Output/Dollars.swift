/// An amount of money as it is written: whole micro-dollars, never a floating point number in between.
struct Dollars {
    var micro: Int

    /// All six digits: `0.250000`.
    var exact: String { sign + whole + "." + fraction }

    /// No more digits than it needs: `0.25`, `0`.
    var shortest: String {
        let digits = trimmed(to: 0)
        return sign + whole + (digits.isEmpty ? "" : "." + digits)
    }

    /// As people write it, with cents at least: `$0.25`, `$0.002`.
    var spoken: String { sign + "$" + whole + "." + trimmed(to: 2) }

    /// Reads `0.50`, `5`; nil for what is no plain amount with six decimals at most.
    static func micro(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
            let whole = Int64(parts[0]), whole <= 1_000_000
        else { return nil }
        let digits = parts.count == 2 ? String(parts[1]) : ""
        guard digits.count <= 6 else { return nil }
        return whole * 1_000_000 + (Int64(digits + String(repeating: "0", count: 6 - digits.count)) ?? 0)
    }

    private static let perDollar: UInt = 1_000_000

    private var sign: String { micro < 0 ? "-" : "" }
    private var whole: String { "\(micro.magnitude / Self.perDollar)" }
    private var fraction: String {
        let digits = "\(micro.magnitude % Self.perDollar)"
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The fraction without the zeros at its end, but with `least` digits.
    private func trimmed(to least: Int) -> String {
        var digits = fraction
        while digits.count > least, digits.last == "0" { digits.removeLast() }
        return digits
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
