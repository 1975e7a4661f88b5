/// Windows of a search that mean the same thing, as their mean.
struct WindowGroup: Equatable {
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    var count: Int

    private var right: Int { x + width }
    private var bottom: Int { y + height }

    init(x: Int, y: Int, width: Int, height: Int, count: Int = 1) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.count = count
    }

    /// Groups as OpenCV's `groupRectangles` does with tolerance 0.2: windows whose four sides agree within 0.2 of
    /// their mean side are one, transitively; groups of fewer than `minimum` go, and so does a group that lies in
    /// a larger one with more members.
    static func gathering(_ windows: [WindowGroup], minimum: Int) -> [WindowGroup] {
        var parents = Array(windows.indices)
        func root(_ index: Int) -> Int {
            var index = index
            while parents[index] != index { index = parents[index] }
            return index
        }
        for i in windows.indices {
            for j in 0..<i where windows[i].isLike(windows[j]) {
                let (a, b) = (root(i), root(j))
                parents[max(a, b)] = min(a, b)
            }
        }
        let groups = windows.indices.filter { parents[$0] == $0 }.map { first in
            mean(windows.indices.filter { root($0) == first }.map { windows[$0] })
        }.filter { $0.count >= minimum }
        return groups.enumerated().filter { index, group in
            !groups.enumerated().contains { $0.offset != index && group.isInside($0.element) }
        }.map(\.element)
    }

    private func isLike(_ other: WindowGroup) -> Bool {
        let reach = 0.1 * Double(min(width, other.width) + min(height, other.height))
        return [x - other.x, y - other.y, right - other.right, bottom - other.bottom]
            .allSatisfy { Double(abs($0)) <= reach }
    }

    private func isInside(_ other: WindowGroup) -> Bool {
        let (dx, dy) = (Self.round(0.2 * Double(other.width)), Self.round(0.2 * Double(other.height)))
        return x >= other.x - dx && y >= other.y - dy && right <= other.right + dx && bottom <= other.bottom + dy
            && (other.count > max(3, count) || count < 3)
    }

    private static func mean(_ members: [WindowGroup]) -> WindowGroup {
        func mean(_ side: (WindowGroup) -> Int) -> Int {
            round(Double(members.reduce(0) { $0 + side($1) }) / Double(members.count))
        }
        return WindowGroup(
            x: mean(\.x), y: mean(\.y), width: mean(\.width), height: mean(\.height), count: members.count)
    }

    private static func round(_ value: Double) -> Int { Int(value.rounded(.toNearestOrEven)) }

    /// Shared area over the area of both together, 0…1.
    func overlap(with other: WindowGroup) -> Double {
        let wide = min(right, other.right) - max(x, other.x)
        let high = min(bottom, other.bottom) - max(y, other.y)
        guard wide > 0, high > 0 else { return 0 }
        return Double(wide * high) / Double(width * height + other.width * other.height - wide * high)
    }
}
