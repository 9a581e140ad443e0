import AssayKit

/// Chooses an article's title from what PubMed has.
struct TitleReader {
    var title: String?
    var vernacular: String?

    /// PubMed's words for a title that was never translated.
    private static let placeholder = "Not Available"

    /// Sets the title, and keeps the original one beside a translation.
    func add(to record: inout Record) {
        let translated = title.map(Self.withoutBrackets)
        let isPlaceholder = translated.map { $0.hasPrefix(Self.placeholder) && $0.count <= 14 } ?? false
        record.title = isPlaceholder ? vernacular ?? translated : translated ?? vernacular
        if let vernacular, record.title != vernacular { record.extra["vernacular_title"] = .string(vernacular) }
    }

    /// PubMed puts a translated title into brackets: "[Title]." is "Title." here, and "[A] and [B]" stays.
    private static func withoutBrackets(_ title: String) -> String {
        guard title.hasPrefix("[") else { return title }
        let isStopped = title.hasSuffix("].")
        guard isStopped || title.hasSuffix("]") else { return title }
        let inner = title.dropFirst().dropLast(isStopped ? 2 : 1)
        var depth = 0
        for character in inner {
            if character == "[" { depth += 1 }
            if character == "]" { depth -= 1 }
            if depth < 0 { return title }
        }
        let text = inner.trimmingWhitespace()
        guard depth == 0, !text.isEmpty else { return title }
        return isStopped && !text.hasSuffix(".") && !text.hasSuffix("?") && !text.hasSuffix("!") ? text + "." : text
    }
}
