/// A table of text for a terminal; ``draw(style:)`` is pure.
package struct Table: Sendable {
    /// A column's heading and side.
    package struct Column: Sendable {
        let title: String
        let isNumber: Bool
        let width: Int?

        /// A column of text, cut to a width where one is given.
        package static func text(_ title: String, width: Int? = nil) -> Column {
            Column(title: title, isNumber: false, width: width)
        }

        /// A column of numbers, set to the right.
        package static func number(_ title: String) -> Column {
            Column(title: title, isNumber: true, width: nil)
        }
    }

    private let columns: [Column]
    private var rows: [[String]] = []

    /// An empty table.
    package init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Adds a row; missing cells are empty, cells too many are left out.
    package mutating func add(_ cells: [String]) {
        let padded = cells.prefix(columns.count) + Array(repeating: "", count: max(0, columns.count - cells.count))
        rows.append(
            zip(padded, columns).map { cell, column in
                let safe = TerminalText.safe(cell)
                return column.width.map { TerminalText.cut(safe, to: $0) } ?? safe
            })
    }

    /// The table as lines: headings, then rows, two blanks between columns.
    package func draw(style: Style = Style(isOn: false)) -> String {
        let titles = columns.map(\.title)
        let widths = columns.indices.map { index in ([titles] + rows).map { $0[index].count }.max() ?? 0 }
        let heading = style.bold(line(titles, widths))
        return ([heading] + rows.map { line($0, widths) }).joined(separator: "\n")
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = zip(zip(cells, widths), columns).map { cell, column in
            let fill = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
            return column.isNumber ? fill + cell.0 : cell.0 + fill
        }
        var text = padded.joined(separator: "  ")
        while text.last == " " { text.removeLast() }
        return text
    }
}
