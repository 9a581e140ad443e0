import AssayKit

/// The API of medRxiv and bioRxiv: `details/{server}/{from}/{to}/{cursor}/json` and `details/{server}/{doi}/na/json`.
///
/// All works are medRxiv's. Every third preprint has a second version, posted a year after the first.
struct MedRxivService {
    private let library: Library
    private let notice: String?

    private static let pageSize = 30

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for `details`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        let parts = resource.split(separator: "/").map(String.init)
        guard parts.count >= 4, parts[0] == "details" else { return .text("Not Found", status: 404) }
        let all = parts[1] == "medrxiv" ? versions : []
        if parts.suffix(2) == ["na", "json"] {
            let doi = parts[2..<(parts.count - 2)].joined(separator: "/").lowercased()
            let found = all.filter { $0.work.doi?.lowercased() == doi }
            return found.isEmpty ? nothing : answer(found, message: [:])
        }
        guard parts.count == 6, let cursor = Int(parts[4]), let from = PartialDate(iso: parts[2]),
            let to = PartialDate(iso: parts[3])
        else { return answer([], message: [:], status: "Error: the interval is none") }
        return page(all.filter { $0.date.isWithin(since: from, until: to) }, from: cursor, interval: "\(from):\(to)")
    }

    private func page(_ found: [Version], from cursor: Int, interval: String) -> ServedResponse {
        let page = Array(found.dropFirst(cursor).prefix(Self.pageSize))
        guard !page.isEmpty else { return nothing }
        return answer(
            page,
            message: [
                "interval": .string(interval), "cursor": .string(String(cursor)), "count": .integer(page.count),
                "count_new_papers": .string(String(found.count { $0.number == 1 })),
                "total": .string(String(found.count)),
            ])
    }

    private var nothing: ServedResponse { answer([], message: [:], status: "no posts found") }

    private func answer(_ items: [Version], message: [String: JSONValue], status: String = "ok") -> ServedResponse {
        let message = message.merging(["status": .string(status)]) { _, own in own }
        let body = JSONValue.fields { answer in
            answer["authored"] = notice
            answer.set("messages", .array([.object(message)]))
            answer.set("collection", .array(items.map(\.json)))
        }
        return .json(body.jsonText)
    }
}

// MARK: - Versions

extension MedRxivService {
    /// One posting of a work.
    struct Version {
        var work: CorpusWork
        var number: Int
        var date: PartialDate
    }

    /// All postings, in the order of their DOIs, which is not that of their days.
    private var versions: [Version] {
        library.works(of: .medrxiv).map { library.corpus.works[$0] }
            .sorted { ($0.doi ?? "", $0.key) < ($1.doi ?? "", $1.key) }
            .flatMap { work -> [Version] in
                guard let date = work.isoDate.flatMap({ PartialDate(iso: $0) }) else { return [] }
                let first = Version(work: work, number: 1, date: date)
                let later = PartialDate(lenientYear: date.year + 1, month: date.month, day: date.day)
                guard StableHash.number(of: work.key, below: 3) == 0, let later else { return [first] }
                return [first, Version(work: work, number: 2, date: later)]
            }
    }
}

extension MedRxivService.Version {
    fileprivate var json: JSONValue {
        .fields { item in
            item["title"] = Words.withoutTags(work.title)
            item["authors"] = work.authors.map { author in
                author.collective ?? [author.family, author.given].compactMap(\.self).joined(separator: ", ")
            }.joined(separator: "; ")
            item["doi"] = work.doi
            item["date"] = date.description
            item["version"] = String(number)
            item["type"] = "PUBLISHAHEADOFPRINT"
            item["license"] = "cc_by"
            item["category"] = "imagined medicine"
            item["abstract"] = work.abstract.map { Words.withoutTags(($0.label ?? "") + $0.text) }.joined(
                separator: "\n\n")
            item["funder"] = "NA"
            item["published"] = work.preprintOf?.doi ?? "NA"
            item["server"] = "medRxiv"
        }
    }
}
