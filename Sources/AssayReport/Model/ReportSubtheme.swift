/// A sub-theme and how many studies have a finding on it.
package struct ReportSubtheme: Codable, Hashable, Sendable {
    /// The sub-theme's title.
    package var title: String
    /// Studies with a finding on it.
    package var studies: Int

    /// The value of these parts; see the properties.
    package init(title: String, studies: Int) {
        self.title = title
        self.studies = studies
    }
}
