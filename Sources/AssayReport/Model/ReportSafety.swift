/// What an authority publishes on the harms of a substance: a label, or counts of reports. Never a study.
package struct ReportSafety: Codable, Hashable, Sendable {
    /// A reaction and how many reports name it.
    package struct Reaction: Codable, Hashable, Sendable {
        /// The reaction, in the authority's words.
        package var term: String
        /// The number of reports.
        package var reports: Int

        /// The value of these parts; see the properties.
        package init(term: String, reports: Int) {
            self.term = term
            self.reports = reports
        }
    }

    /// A section of a label.
    package struct Section: Codable, Hashable, Sendable {
        /// Its name in the source.
        package var name: String
        /// Its text.
        package var text: String

        /// The value of these parts; see the properties.
        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// The record's id, from which `assay show` explains it.
    package var recordID: String
    /// Whether it is a label; else it is counts of reports.
    package var isLabel: Bool
    /// The authority.
    package var authority: String
    /// The substance.
    package var substance: String
    /// Names under which it is sold.
    package var brands: [String]
    /// Who holds the label.
    package var manufacturer: String?
    /// The day of the label, or to which reports were counted, `YYYY[-MM[-DD]]`.
    package var date: String?
    /// How many reports there are.
    package var reports: Int?
    /// How many of them are serious.
    package var seriousReports: Int?
    /// How many of them tell of a death.
    package var deaths: Int?
    /// The reactions that most reports name.
    package var reactions: [Reaction]
    /// The label's sections.
    package var sections: [Section]
    /// Where it can be read.
    package var url: String?
    /// What the authority says of the limits of its data.
    package var disclaimer: String?

    /// The value of these parts; see the properties.
    package init(
        recordID: String, isLabel: Bool, authority: String, substance: String, brands: [String] = [],
        manufacturer: String? = nil, date: String? = nil, reports: Int? = nil, seriousReports: Int? = nil,
        deaths: Int? = nil, reactions: [Reaction] = [], sections: [Section] = [], url: String? = nil,
        disclaimer: String? = nil
    ) {
        self.recordID = recordID
        self.isLabel = isLabel
        self.authority = authority
        self.substance = substance
        self.brands = brands
        self.manufacturer = manufacturer
        self.date = date
        self.reports = reports
        self.seriousReports = seriousReports
        self.deaths = deaths
        self.reactions = reactions
        self.sections = sections
        self.url = url
        self.disclaimer = disclaimer
    }
}
