/// Ids that sort by the time they were made: 48 bits of milliseconds and 80 random bits in Crockford's base 32, as
/// ULIDs have them.
public enum SortableID {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// 26 characters.
    public static func make(milliseconds: UInt64, random: (UInt16, UInt64)) -> String {
        var high = (milliseconds << 16) | UInt64(random.0)
        var low = random.1
        var text: [Character] = []
        for _ in 0..<26 {
            text.append(digits[Int(low & 31)])
            low = (low >> 5) | (high << 59)
            high >>= 5
        }
        return String(text.reversed())
    }
}
