import AssayKit

/// Reads the sections of an abstract, whose headings are glued to the text: "MethodsWe asked …".
enum AbstractReader {
    /// The sections in order; paragraphs without heading belong to the one before.
    static func sections(of text: String) -> [AbstractSection] {
        var sections: [AbstractSection] = []
        for paragraph in paragraphs(of: TypesettingTokens.marked(text)) {
            let (label, rest) = split(paragraph)
            guard let body = TypesettingTokens.plain(rest).nonEmpty else { continue }
            if let last = sections.last, label == nil {
                sections[sections.count - 1].text = "\(last.text) \(body)"
            } else {
                sections.append(AbstractSection(label: label.flatMap(shown), text: body))
            }
        }
        return sections
    }

    private static func paragraphs(of text: String) -> [String] {
        text.split(separator: /\n\s*\n/).map { $0.trimmingWhitespace() }
    }

    /// A paragraph's heading, as a token marks it or as one of ``headings`` that touches what follows.
    private static func split(_ paragraph: String) -> (label: String?, rest: String) {
        let marks = TypesettingTokens.headingMarks
        if paragraph.first == marks.open, let end = paragraph.firstIndex(of: marks.close) {
            let label = paragraph[paragraph.index(after: paragraph.startIndex)..<end].trimmingWhitespace()
            return (label.nonEmpty, String(paragraph[paragraph.index(after: end)...]))
        }
        let lowered = paragraph.lowercased()
        for heading in headings where lowered.hasPrefix(heading) {
            let rest = paragraph.dropFirst(heading.count)
            if let next = rest.first, next.isUppercase || next.isNumber || next == ":" || next.isNewline {
                return (String(paragraph.prefix(heading.count)), String(rest.drop { $0 == ":" }))
            }
        }
        return (nil, paragraph)
    }

    /// A heading that says only "Abstract" is left out.
    private static func shown(_ label: String) -> String? {
        label.lowercased() == "abstract" ? nil : MarkupText.clean(label).nonEmpty
    }

    /// Headings of medRxiv's and bioRxiv's abstracts, longest first, so that "Methods" does not cut "Methods & Findings".
    private static let headings = [
        "abstract", "aim", "aims", "author summary", "background", "background and aims", "background and objectives",
        "conclusion", "conclusions", "conclusions and relevance", "data sources", "design", "discussion", "findings",
        "funding", "importance", "interpretation", "introduction", "main outcome measures",
        "main outcomes and measures",
        "material and methods", "materials and methods", "method", "methods", "methods & findings",
        "methods and findings", "methods and results", "objective", "objectives", "participants",
        "patients and methods",
        "principal findings", "purpose", "rationale", "registration", "research in context", "result", "results",
        "setting", "significance statement", "study design", "summary", "trial registration",
    ].sorted { ($0.count, $0) > ($1.count, $1) }
}
