/// Rows under a header, in columns as wide as they need to be. For people: nothing in a cell can end a row.
struct TextTable {
    struct Column {
        var title: String
        var isNumber = false
    }

    private var columns: [Column]
    private var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String]) { rows.append(cells.map(Terminal.harmless)) }

    /// - Parameters:
    ///   - width: columns of the terminal; the last cell of a row is cut there. `nil`: nothing is cut.
    ///   - paint: what a cell looks like, by its row (0 is the header) and column.
    func lines(
        width: Int? = nil, isUnicode: Bool, paint: (String, _ row: Int, _ column: Int) -> String
    ) -> [String] {
        let all = [columns.map(\.title)] + rows
        let widths = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        let start = widths.dropLast().reduce(0) { $0 + $1 + 2 }
        return all.enumerated().map { number, cells in
            var line = ""
            for (column, cell) in cells.enumerated() {
                let isLast = column == columns.count - 1
                let room = String(repeating: " ", count: widths[column] - cell.count)
                let isNumber = columns[column].isNumber
                let cut = isLast ? cell.cut(to: width.map { max($0 - start, 8) }, isUnicode: isUnicode) : cell
                line += (isNumber ? room : "") + paint(cut, number, column)
                if !isLast { line += (isNumber ? "" : room) + "  " }
            }
            return line
        }
    }
}

extension String {
    /// The beginning of it, with a mark where something was cut off.
    func cut(to width: Int?, isUnicode: Bool) -> String {
        guard let width, count > width else { return self }
        let mark = isUnicode ? "…" : "..."
        return prefix(max(width - mark.count, 0)) + mark
    }
}
