import KinoraCore

/// Turns bytes of a text into characters and back.
struct TextPlaces: Sendable {
    private let text: String
    /// Where each character begins, in bytes of UTF-8; the length of the text ends the list.
    private let starts: [Int]

    init(_ text: String) {
        self.text = text
        var starts: [Int] = []
        starts.reserveCapacity(text.utf8.count + 1)
        var offset = 0
        for character in text {
            starts.append(offset)
            offset += character.utf8.count
        }
        self.starts = starts + [offset]
    }

    func span(_ utf8: Range<Int>) -> Finding.Span {
        Finding.Span(utf8: utf8, characters: character(at: utf8.lowerBound)..<character(at: utf8.upperBound))
    }

    /// The number of characters that begin before a byte.
    private func character(at byte: Int) -> Int {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < byte { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func text(of utf8: Range<Int>) -> String {
        String(decoding: text.utf8.dropFirst(utf8.lowerBound).prefix(utf8.count), as: UTF8.self)
    }
}
