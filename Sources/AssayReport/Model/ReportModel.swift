/// Everything that a report shows, as plain values.
///
/// The pipeline fills it from the store; the renderers are pure functions of it, so equal models give equal bytes. Lists
/// come best first and already cut to what the report may show; each list that can be cut has its total beside it.
package struct ReportModel: Codable, Hashable, Sendable {
    /// The report's title as the configuration has it; foreign text.
    package var title: String
    /// The document under test.
    package var document: ReportDocument
    /// The day that the report is as of, `YYYY-MM-DD`.
    package var asOf: String
    /// The number of the run that the report follows.
    package var run: Int
    /// What made the report: Assay, the kit, the theme packs; in the order to show.
    package var versions: [ReportVersion]
    /// What the reader must know before anything else: sources that failed, balances that are open.
    package var banner: [ReportBannerItem]
    /// How much literature stands behind the report.
    package var counts: ReportCounts
    /// The document's claims, in the document's order.
    package var claims: [ReportClaim]
    /// The themes, in the packs' order.
    package var themes: [ReportTheme]
    /// What this run changed.
    package var changes: ReportChanges
    /// Registrations without results: those that have ended first, the longest overdue before.
    package var registrations: [ReportRegistration]
    /// How many such registrations there are, the ones not listed included.
    package var registrationsTotal: Int
    /// How many of them have ended, by the registry.
    package var registrationsEnded: Int
    /// Works with a notice, gravest first.
    package var integrity: [ReportIntegrityItem]
    /// How many works have a notice, the ones not listed included.
    package var integrityTotal: Int
    /// What authorities publish on harms; empty where no such source was asked or none had anything.
    package var safety: [ReportSafety]
    /// How the literature was searched and counted.
    package var search: ReportSearch
    /// The balance sheet, one row a source, in the configuration's order.
    package var balance: [ReportBalanceRow]
    /// The works that the report cites, by key.
    package var references: [ReportReference]

    /// A report's content.
    package init(
        title: String, document: ReportDocument, asOf: String, run: Int, versions: [ReportVersion],
        banner: [ReportBannerItem] = [], counts: ReportCounts, claims: [ReportClaim] = [], themes: [ReportTheme] = [],
        changes: ReportChanges, registrations: [ReportRegistration] = [], registrationsTotal: Int = 0,
        registrationsEnded: Int = 0,
        integrity: [ReportIntegrityItem] = [], integrityTotal: Int = 0, safety: [ReportSafety] = [],
        search: ReportSearch,
        balance: [ReportBalanceRow] = [], references: [ReportReference] = []
    ) {
        self.title = title
        self.document = document
        self.asOf = asOf
        self.run = run
        self.versions = versions
        self.banner = banner
        self.counts = counts
        self.claims = claims
        self.themes = themes
        self.changes = changes
        self.registrations = registrations
        self.registrationsTotal = registrationsTotal
        self.registrationsEnded = registrationsEnded
        self.integrity = integrity
        self.integrityTotal = integrityTotal
        self.safety = safety
        self.search = search
        self.balance = balance
        self.references = references
    }
}
