import AssayHost
import AssayTerminal
import AssayWorkspace

/// Prints an update's result.
enum UpdateRendering {
    static func print(_ result: UpdateResult, to output: OutputOptions, report: String) throws {
        switch output.format {
        case .json: try output.console.printJSON(result)
        case .table: try printTable(result, output.console, report)
        }
    }

    private static func printTable(_ result: UpdateResult, _ console: Console, _ report: String) throws {
        var table = Table(
            [.text("source"), .text("asked for"), .text("status")]
                + ["declared", "new", "known", "duplicate", "unparsable", "beyond cap", "failed", "filtered"].map {
                    Table.Column.number($0)
                } + [.text("closes")])
        for source in result.sources { table.add(row(source)) }
        try console.print(table.draw(style: console.style))
        for source in result.sources { try printProblems(of: source, console) }
        try console.print("")
        try console.print(summary(of: result))
        try console.print("report: \(report)")
    }

    /// What the numbers of a row count: the whole answer, or changes to it.
    private static func asked(_ source: UpdateResult.SourceResult) -> String {
        source.changedSince.map { "changes since \($0)" } ?? "all"
    }

    private static func row(_ source: UpdateResult.SourceResult) -> [String] {
        let sheet = source.balance
        let numbers = [
            sheet.new, sheet.known, sheet.duplicate, sheet.unparsable, sheet.beyondCap, sheet.failed, sheet.filtered,
        ]
        // A source that gave nothing must not read as one that has nothing.
        guard source.status != .failed else {
            return [source.id, asked(source), source.status.rawValue, "unknown"] + numbers.map { _ in "-" } + ["-"]
        }
        let declared = sheet.declared.map { sheet.isEstimated ? "about \($0)" : String($0) } ?? "unknown"
        return [source.id, asked(source), source.status.rawValue, declared]
            + numbers.map { String($0) } + [sheet.isBalanced ? "yes" : "NO"]
    }

    /// Of many problems the first few; all of them are in the JSON form and in the report.
    private static func printProblems(of source: UpdateResult.SourceResult, _ console: Console) throws {
        for warning in source.warnings {
            try console.print(console.style.warning("\(source.id): \(TerminalText.safe(warning))"))
        }
        for problem in source.problems.prefix(5) {
            let place = [problem.page, problem.sourceID].compactMap(\.self).joined(separator: " ")
            let line = "\(source.id)\(place.isEmpty ? "" : " \(place)"): \(TerminalText.safe(problem.message))"
            try console.print(console.style.bad(line))
        }
        if source.problems.count > 5 {
            try console.print("\(source.id): and \(source.problems.count - 5) more problems")
        }
    }

    private static func summary(of result: UpdateResult) -> String {
        let news = result.sources.reduce(0) { $0 + $1.balance.new }
        let change = result.changes == 0 ? "nothing changed" : "\(result.changes) changes"
        return "run \(result.run): \(news) new records; \(result.works) works, \(result.studies) studies, "
            + "\(result.findings) findings; \(change)"
    }
}
