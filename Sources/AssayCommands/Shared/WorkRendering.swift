import AssayTerminal
import AssayWorkspace

/// Prints a list of works.
enum WorkRendering {
    static func print(_ page: WorkListing.Page, to output: OutputOptions) throws {
        switch output.format {
        case .json:
            try output.console.printJSON(ListDocument(kind: "works", total: page.total, page.items))
        case .table:
            var table = Table([
                .text("work"), .number("year"), .text("design"), .number("n"), .text("standing"),
                .text("title", width: 80),
            ])
            for item in page.items {
                table.add([
                    item.id, item.year.map { String($0) } ?? "", item.design, item.sampleSize.map { String($0) } ?? "",
                    item.status, item.title ?? "[no title]",
                ])
            }
            try output.console.print(table.draw(style: output.console.style))
            try output.console.print("")
            try output.console.print("\(page.items.count) of \(page.total) works (assay show ID tells all of one)")
        }
    }
}
