import AssayKit

/// The links of a work to others, as Europe PMC tells them.
struct EuropePMCLinks {
    private let work: CorpusWork
    private let library: Library

    init(of work: CorpusWork, in library: Library) {
        self.work = work
        self.library = library
    }

    /// The elements of `commentCorrectionList.commentCorrection`.
    var list: [JSONValue] {
        entries.enumerated().map { index, entry in
            .fields { fields in
                fields["type"] = entry.type
                fields["id"] = entry.id
                fields["source"] = entry.id == nil ? nil : entry.source
                fields["reference"] = entry.reference
                fields.set("orderIn", .integer(index + 1))
            }
        }
    }

    private struct Entry {
        var type: String
        var id: String?
        var source = "MED"
        var reference: String
    }

    private var entries: [Entry] {
        var entries = work.notices.map { kind, notice in
            let link = CorpusLink(doi: notice.noticeDOI, pmid: notice.noticePMID)
            var entry = entry(kind.europePMCNames.affected, link)
            if let place = notice.noticeIn { entry.reference = place }
            return entry
        }
        let subjects = library.subjects(ofNotice: work)
        entries += subjects.map { entry($1.europePMCNames.notice, $0) }
        if let link = work.retracts, !subjects.contains(where: { $0.kind == .retraction }) {
            entries.append(entry("Retraction of", link))
        }
        let links = [
            ("Preprint of", work.preprintOf), ("Preprint in", work.hasPreprint), ("Comment on", work.commentsOn),
        ]
        entries += links.compactMap { type, link in link.map { entry(type, $0) } }
        entries += library.comments(on: work).map { entry("Comment in", $0) }
        return entries
    }

    private func entry(_ type: String, _ link: CorpusLink) -> Entry {
        if let other = library.work(link.pmid) ?? library.work(link.doi) { return entry(type, other) }
        return Entry(type: type, id: link.pmid, reference: link.doi.map { "doi: \($0)" } ?? "")
    }

    /// A work that Europe PMC does not hold has no number there, unless it is one of PubMed's.
    private func entry(_ type: String, _ other: CorpusWork) -> Entry {
        guard library.serves(other, from: .europepmc) else {
            return Entry(type: type, id: other.pmid, reference: other.citation)
        }
        return Entry(
            type: type, id: other.europePMCIdentifier, source: other.europePMCCollection, reference: other.citation)
    }
}
