extension MarkdownReport {
    /// The title, what the report is of, and what the reader must know first.
    func banner() -> String {
        Self.blocks([heading, isIncomplete ? warning : nil, subject])
    }

    private var heading: String {
        let title = MarkdownText.escape(model.title, limit: 200)
        return "# " + (title.isEmpty ? "Evidence report" : title)
    }

    private var warning: String {
        let items = model.banner.map { item in
            let source = item.source.map { MarkdownText.code($0) + ": " } ?? ""
            return "> - " + source + MarkdownText.escape(item.reason, limit: 500)
        }
        let lead =
            "> **This report is incomplete.** Counts may be too low, and what is absent may exist; `assay update` tries again."
        return ([lead, ">"] + items).joined(separator: "\n")
    }

    private var subject: String {
        let document = model.document
        let name = document.title.map { "*\(MarkdownText.escape($0, limit: 200))*, " } ?? ""
        let size =
            "\(Wording.count(document.words, "word", "words")), "
            + Wording.count(document.sentences, "sentence", "sentences")
        return """
            Evidence on \(name)\(MarkdownText.code(document.path)) (\(size)), as of \(MarkdownText.escape(model.asOf)), \
            run \(model.run). \(literature)
            """
    }

    private var literature: String {
        let counts = model.counts
        let basis = """
            It rests on \(Wording.count(counts.studies, "study", "studies")) in \
            \(Wording.count(counts.works, "work", "works")), merged from \
            \(Wording.count(counts.records, "record", "records")) (`assay status`).
            """
        guard counts.excludedRetracted > 0 else { return basis }
        let verb = counts.excludedRetracted == 1 ? "is" : "are"
        let retracted = Wording.count(counts.excludedRetracted, "retracted work", "retracted works")
        return "\(basis) \(retracted) \(verb) listed but counted nowhere."
    }
}
