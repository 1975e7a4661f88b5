/// The boxes of an ISO base media file (ISO/IEC 14496-12 §4.2): MP4, QuickTime, AVIF, HEIC.
struct ISOBoxes {
    struct Box {
        var name: String
        /// From its size field to its end.
        var whole: Range<Int>
        var data: Range<Int>
    }

    var boxes: [Box] = []
    /// Whether the last one ends where the range does, and not beyond.
    var isWhole = true

    init(_ bytes: [UInt8], in range: Range<Int>) {
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound {
            guard let short = bytes.big32(offset), let name = bytes.name(offset + 4) else { break }
            var head = 8
            var size = short
            if short == 0 { size = range.upperBound - offset }
            if short == 1 {
                head = 16
                size = bytes.big64(offset + 8) ?? 0
            }
            guard size >= head, size <= range.upperBound - offset else {
                isWhole = false
                return
            }
            boxes.append(Box(name: name, whole: offset..<offset + size, data: offset + head..<offset + size))
            offset += size
        }
        isWhole = offset == range.upperBound
    }

    /// The contents of the first box of this name.
    subscript(name: String) -> Range<Int>? { boxes.first { $0.name == name }?.data }
}
