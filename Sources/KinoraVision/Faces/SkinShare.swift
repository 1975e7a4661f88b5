extension Raster {
    /// The share of pixels, 0…1, in the middle of a box given in parts of the sides, whose colour human skin can have
    /// in ordinary light: Cb 77…127 and Cr 133…173 in BT.601 on 0…255 (Chai and Ngan, 1999). Nil when there is hardly
    /// any colour to judge by, as in a black and white photograph.
    func skinShare(x: Double, y: Double, width: Double, height: Double) -> Double? {
        // The inner 60 %: a face box holds hair and background at its corners.
        let columns = Self.span(x + 0.2 * width, x + 0.8 * width, self.width)
        let rows = Self.span(y + 0.2 * height, y + 0.8 * height, self.height)
        guard !columns.isEmpty, !rows.isEmpty else { return nil }
        var (skin, coloured) = (0, 0)
        for row in rows {
            for column in columns {
                let i = 3 * (row * self.width + column)
                let (r, g, b) = (Double(pixels[i]), Double(pixels[i + 1]), Double(pixels[i + 2]))
                let cb = 128 - 0.168736 * r - 0.331264 * g + 0.5 * b
                let cr = 128 + 0.5 * r - 0.418688 * g - 0.081312 * b
                if abs(cb - 128) + abs(cr - 128) > 4 { coloured += 1 }
                if (77...127).contains(cb), (133...173).contains(cr) { skin += 1 }
            }
        }
        let count = columns.count * rows.count
        return Double(coloured) < 0.05 * Double(count) ? nil : Double(skin) / Double(count)
    }

    private static func span(_ start: Double, _ end: Double, _ count: Int) -> Range<Int> {
        let first = max(0, min(count, Int(start * Double(count))))
        return first..<max(first, min(count, Int((end * Double(count)).rounded(.up))))
    }
}
