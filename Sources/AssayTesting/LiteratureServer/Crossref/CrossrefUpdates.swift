import AssayKit

/// Notices and what they are about, as Crossref links them.
struct CrossrefUpdates {
    private let work: CorpusWork
    private let library: Library

    /// One link.
    struct Update {
        /// The DOI of the other work.
        var doi: String
        /// The DOI of the work that the notice is about.
        var affected: String
        var kind: NoticeKind
        var source: String
        var date: String?
    }

    init(of work: CorpusWork, in library: Library) {
        self.work = work
        self.library = library
    }

    /// The works that this one is a notice about.
    var to: [Update] {
        let subjects = library.subjects(ofNotice: work)
        var updates = subjects.flatMap { subject, kind -> [Update] in
            guard let doi = subject.doi, let notice = subject.notices.first(where: { $0.kind == kind })?.notice else {
                return []
            }
            return notice.crossrefSources.map {
                Update(doi: doi, affected: doi, kind: kind, source: $0, date: notice.date)
            }
        }
        if let doi = work.retracts?.doi, !updates.contains(where: { $0.doi.lowercased() == doi.lowercased() }) {
            updates.append(Update(doi: doi, affected: doi, kind: .retraction, source: "publisher", date: work.isoDate))
        }
        return updates
    }

    /// The notices about this work that have a DOI.
    var by: [Update] {
        work.notices.flatMap { kind, notice -> [Update] in
            let doi = notice.noticeDOI ?? library.work(notice.noticePMID)?.doi
            return notice.crossrefSources.compactMap { source in
                doi.map { Update(doi: $0, affected: work.doi ?? $0, kind: kind, source: source, date: notice.date) }
            }
        }
    }
}

extension CrossrefUpdates.Update {
    /// The link as JSON.
    var json: JSONValue {
        .fields { fields in
            fields["DOI"] = doi.lowercased()
            fields["type"] = kind.crossrefType
            fields["label"] = kind.crossrefLabel
            fields["source"] = source
            if source == "retraction-watch" {
                fields["record-id"] = String(StableHash.number(of: affected.lowercased(), below: 60_000))
            }
            guard let date else { return }
            fields.object("updated") { updated in
                updated.set(
                    "date-parts",
                    .array([.array(date.split(separator: "-").compactMap { Int($0) }.map(JSONValue.integer))]))
                updated["date-time"] = "\(date)T00:00:00Z"
            }
        }
    }
}
