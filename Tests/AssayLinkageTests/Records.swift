import AssayKit
import AssayLinkage

/// Authored records for the tests: invented publications, no real ones.
enum Records {
    static let title = "Effects of a structured walking programme on resting blood pressure"

    /// A record with a title, a first author, a year and a place; `fields` changes it.
    static func make(
        _ id: String, source: String = "pubmed", _ identifiers: [IdentifierScheme: String] = [:],
        title: String? = Records.title, author: String? = "Miller", date: String? = "2015-03-02",
        volume: String? = "12",
        pages: String? = "101-109", _ change: (inout Record) -> Void = { _ in }
    ) -> Record {
        var record = Record(source: source, sourceID: id)
        for (scheme, value) in identifiers { record.identifiers.insert(scheme, value) }
        record.title = title
        record.contributors = author.map { [Contributor(family: $0, given: "A")] } ?? []
        record.container = "Journal of Invented Medicine"
        record.date = date.flatMap(PartialDate.init(iso:))
        record.volume = volume
        record.pages = pages
        change(&record)
        return record
    }

    static func registration(_ number: String) -> Record {
        make(number, source: "clinicaltrials", [.nct: number], title: "Walking for blood pressure", author: nil) {
            $0.trial = TrialFacts(registry: "clinicaltrials.gov")
        }
    }
}

extension Linkage {
    /// The members of each work, sorted.
    var memberLists: [[String]] {
        works.map(\.members).sorted { $0.lexicographicallyPrecedes($1) }
    }

    func work(with record: String) -> Work? {
        works.first { $0.members.contains(record) }
    }

    func study(with record: String) -> Study? {
        guard let work = work(with: record) else { return nil }
        return studies.first { $0.reports.contains { $0.work == work.id } }
    }

    /// The roles of a study's records, by the first record of each work.
    func roles(of study: Study) -> [String: Study.Role] {
        let pairs = study.reports.map { report in
            (works.first { $0.id == report.work }?.members.first ?? "", report.role)
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
