package import KinoraCore

/// Which part of the still the first frame shows, so that every later frame stays inside the still.
package struct Framing: Sendable, Hashable {
    /// In still pixels; its ratio is that of the output.
    package let crop: Box
    package let reach: Reach

    /// The largest crop of the output's ratio that leaves `reach` around it, placed so that `centre` (in still
    /// pixels) lies as near its middle as the still allows.
    package init(still: PixelSize, output: PixelSize, reach: Reach, centre: (x: Double, y: Double)) {
        let (w, h) = (Double(output.width), Double(output.height))
        let ratio = min(
            Double(still.width) / (w + reach.left + reach.right),
            Double(still.height) / (h + reach.top + reach.bottom))
        func place(_ size: Double, _ before: Double, _ after: Double, _ total: Double, _ centre: Double) -> Double {
            let low = before * ratio
            let high = total - (size + after) * ratio
            return min(max(centre - size * ratio / 2, low), max(high, low))
        }
        crop = Box(
            x: place(w, reach.left, reach.right, Double(still.width), centre.x),
            y: place(h, reach.top, reach.bottom, Double(still.height), centre.y),
            width: w * ratio, height: h * ratio)
        self.reach = reach
    }
}
