/// The report as one HTML file: no script, no network, no font of its own; light and dark as the reader's system has it.
package enum HTMLReport {
    /// A page of the report's Markdown, with a table of contents over its headings of the second and third level.
    ///
    /// Raw HTML within the Markdown and links to anything but the web are left out (cmark-gfm's safe mode).
    ///
    /// - Parameter title: The page's title; plain text.
    package static func render(markdown: String, title: String) -> String {
        let page = HTMLBody(markdown: withoutMarkers(markdown))
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <title>\(escape(ForeignText.line(title, limit: 300)))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            \(contents(page.headings))
            <main>
            \(page.html)</main>
            </body>
            </html>

            """
    }

    /// Text for HTML, in an element or an attribute.
    static func escape(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }

    private static func contents(_ headings: [HTMLBody.Heading]) -> String {
        let entries = headings.filter { (2...3).contains($0.level) }
        guard !entries.isEmpty else { return "" }
        let items = entries.map {
            "<li class=\"level-\($0.level)\"><a href=\"#\($0.anchor)\">\(escape($0.text))</a></li>"
        }
        return "<nav aria-label=\"Contents\">\n<ul>\n\(items.joined(separator: "\n"))\n</ul>\n</nav>"
    }

    private static func withoutMarkers(_ markdown: String) -> String {
        let lines = markdown.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        return lines.filter { OwnedMarker(line: $0) == nil }.joined(separator: "\n")
    }
}
