/// Tells straight edges of made things from those of grass, petals and whiskers by their directions.
///
/// What people build runs level, upright, or along a few directions shared by many edges; what grows spreads over all
/// of them.
struct LineFamilies {
    private let lines: [LineSegment]
    private let total: Double
    /// Cosine and sine of twice each line's angle.
    private let directions: [(x: Double, y: Double)]

    /// Share of the length of all lines that must lie within 5° of a line for it to be one of a family.
    private static let share = 0.2
    /// Cosines of twice 5°.
    private static let near = 0.984808

    init(_ lines: [LineSegment]) {
        self.lines = lines
        total = lines.reduce(0) { $0 + $1.length }
        directions = lines.map { line in
            let (dx, dy) = (line.x1 - line.x0, line.y1 - line.y0)
            let square = max(1e-12, dx * dx + dy * dy)
            return ((dx * dx - dy * dy) / square, 2 * dx * dy / square)
        }
    }

    /// Those that are level or upright within 5°, belong to a family, or cross a quarter of the picture.
    func made(side: Double) -> [LineSegment] {
        lines.indices.filter { index in
            let own = directions[index]
            if abs(own.x) >= Self.near || lines[index].length >= 0.25 * side { return true }
            let family = lines.indices.filter {
                own.x * directions[$0].x + own.y * directions[$0].y >= Self.near
            }
            return family.reduce(0) { $0 + lines[$1].length } >= Self.share * total
        }.map { lines[$0] }
    }
}
