/// The rows of the result.
struct ResultTable {
    private var rows: [[String]] = []

    /// Adds a row, and shows on standard error that it is there.
    mutating func add(_ what: String, measured: String, against: String, ratio: String, goal: String) {
        rows.append([what, measured, against, ratio, goal])
        Notes.show("\(what): \(measured); \(against); \(ratio)")
    }

    /// The table as Markdown.
    var markdown: String {
        let head = ["What", "Assay", "Compared with", "Ratio", "Goal"]
        return ([head, head.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }
}
