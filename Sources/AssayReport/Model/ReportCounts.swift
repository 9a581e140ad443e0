/// How much literature stands behind a report.
package struct ReportCounts: Codable, Hashable, Sendable {
    /// Records that the sources returned.
    package var records: Int
    /// Works that the records describe.
    package var works: Int
    /// Studies that the works report: the unit of every count of evidence.
    package var studies: Int
    /// Findings tagged in the works that count.
    package var findings: Int
    /// Works that were retracted and are in no other count of evidence.
    package var excludedRetracted: Int

    /// The value of these parts; see the properties.
    package init(records: Int, works: Int, studies: Int, findings: Int, excludedRetracted: Int) {
        self.records = records
        self.works = works
        self.studies = studies
        self.findings = findings
        self.excludedRetracted = excludedRetracted
    }
}
