/// What linking made of a set of records.
package struct Linkage: Codable, Hashable, Sendable {
    /// The works, sorted by id.
    package var works: [Work]
    /// The studies, sorted by id; each work is in exactly one.
    package var studies: [Study]
    /// Pairs that look alike and were left apart, for a person to decide; sorted.
    package var maybe: [PairNote]
    /// Pairs that belong together without being the same publication; sorted.
    package var related: [PairNote]

    /// A linkage.
    package init(works: [Work] = [], studies: [Study] = [], maybe: [PairNote] = [], related: [PairNote] = []) {
        self.works = works
        self.studies = studies
        self.maybe = maybe
        self.related = related
    }

    /// The work of each record, by the record's id: what the next run wants as `previous`.
    package var workIDs: [String: String] {
        Dictionary(
            works.flatMap { work in work.members.map { ($0, work.id) } }, uniquingKeysWith: { first, _ in first })
    }

    /// The study of each work, by the work's id: what the next run wants as `previousStudies`.
    package var studyIDs: [String: String] {
        Dictionary(
            studies.flatMap { study in study.reports.map { ($0.work, study.id) } },
            uniquingKeysWith: { first, _ in first })
    }
}
