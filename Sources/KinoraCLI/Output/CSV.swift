/// A row of comma-separated values, quoted as RFC 4180 has it (§2, 5 to 7).
enum CSV {
    static func row(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") }

    private static func field(_ text: String) -> String {
        // By scalars: a carriage return and a line feed are one `Character`.
        let isPlain = text.unicodeScalars.allSatisfy { !["\"", ",", "\r", "\n"].contains($0) }
        return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
