/// The links of a work to others, as efetch writes them.
struct PubMedLinks {
    private let work: CorpusWork
    private let library: Library

    init(of work: CorpusWork, in library: Library) {
        self.work = work
        self.library = library
    }

    /// The `CommentsCorrections` elements; empty where the work has no links.
    var xml: String {
        var writer = XMLWriter()
        for (kind, notice) in work.notices {
            let place =
                notice.noticeIn ?? citation(of: work(CorpusLink(doi: notice.noticeDOI, pmid: notice.noticePMID)))
            write(kind.pubMedNames.affected, place ?? notice.noticeDOI, notice.noticePMID, to: &writer)
        }
        writeNotices(to: &writer)
        if let link = work.preprintOf { write("UpdateIn", link, to: &writer) }
        if let link = work.hasPreprint { write("UpdateOf", link, to: &writer) }
        if let link = work.commentsOn { write("CommentOn", link, to: &writer) }
        for comment in library.comments(on: work) {
            write("CommentIn", citation(of: comment), comment.pmid, to: &writer)
        }
        return writer.text
    }

    private func writeNotices(to writer: inout XMLWriter) {
        let subjects = library.subjects(ofNotice: work)
        for (subject, kind) in subjects {
            write(kind.pubMedNames.notice, citation(of: subject), subject.pmid, to: &writer)
        }
        if let link = work.retracts, !subjects.contains(where: { $0.kind == .retraction }) {
            write("RetractionOf", link, to: &writer)
        }
    }

    private func write(_ type: String, _ link: CorpusLink, to writer: inout XMLWriter) {
        let other = work(link)
        write(type, citation(of: other) ?? link.doi.map { "doi: \($0)" }, link.pmid ?? other?.pmid, to: &writer)
    }

    private func write(_ type: String, _ place: String?, _ pmid: String?, to writer: inout XMLWriter) {
        writer.element("CommentsCorrections", ["RefType": type]) { element in
            element.element("RefSource", place ?? "")
            element.optional("PMID", pmid, ["Version": "1"])
        }
    }

    private func work(_ link: CorpusLink) -> CorpusWork? {
        library.work(link.pmid) ?? library.work(link.doi)
    }

    private func citation(of work: CorpusWork?) -> String? {
        work?.citation
    }
}

extension CorpusWork {
    /// Journal, year, volume, issue and pages in one line, as MEDLINE cites.
    var citation: String {
        var text = journal.map { "\($0). " } ?? ""
        text += year.map(String.init) ?? ""
        if let volume { text += ";\(volume)" }
        if let issue { text += "(\(issue))" }
        if let pages { text += ":\(pages)" }
        if let doi { text += ". doi: \(doi)" }
        return text
    }
}
