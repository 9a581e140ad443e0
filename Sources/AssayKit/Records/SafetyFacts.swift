/// What an authority publishes on the harms of a medicine: a label, or counts of reports. Not literature.
///
/// Counts of reports are voluntary and unverified: no causality, no incidence, no denominator; ``disclaimer`` says so in
/// the authority's own words and is shown wherever the numbers are.
public struct SafetyFacts: Codable, Hashable, Sendable {
    /// One section of a label.
    public struct Section: Codable, Hashable, Sendable {
        /// The section's name in the source, for example `boxed_warning`.
        public var name: String
        /// Its text, without markup.
        public var text: String

        /// A section.
        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// How many reports name something.
    public struct Count: Codable, Hashable, Sendable {
        /// What they name, for example a reaction by its MedDRA term.
        public var term: String
        /// The number of reports.
        public var reports: Int

        /// A count.
        public init(term: String, reports: Int) {
            self.term = term
            self.reports = reports
        }
    }

    /// The authority's name.
    public var authority: String
    /// The substance, as it was asked for.
    public var substance: String
    /// Names under which it is sold, as the source has them.
    public var brands: [String]
    /// Who holds the label.
    public var manufacturer: String?
    /// The label's sections that speak of harms and use, in the source's order; empty for counts.
    public var sections: [Section]
    /// How many reports there are of the substance; `nil` for a label.
    public var reports: Int?
    /// How many of them are serious; `nil` where that is not known.
    public var seriousReports: Int?
    /// How many of them tell of a death; `nil` where that is not known.
    public var deaths: Int?
    /// The reactions that most reports name, the most frequent first.
    public var reactions: [Count]
    /// The first day of the reports that were counted.
    public var since: PartialDate?
    /// The last day of the reports that were counted.
    public var until: PartialDate?
    /// When the source's data were last renewed.
    public var updated: PartialDate?
    /// What the authority says of the limits of its data.
    public var disclaimer: String?

    /// The facts of a substance, all still empty.
    public init(authority: String, substance: String) {
        self.authority = authority
        self.substance = substance
        brands = []
        sections = []
        reactions = []
    }

    private enum CodingKeys: String, CodingKey {
        case authority, substance, brands, manufacturer, sections, reports, deaths, reactions, since, until, updated
        case disclaimer
        case seriousReports = "serious_reports"
    }
}

extension SafetyFacts {
    /// Reads facts; lists that are missing are empty.
    ///
    /// - Throws: `DecodingError` where a key holds another type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            authority: try container.decodeIfPresent(String.self, forKey: .authority) ?? "",
            substance: try container.decodeIfPresent(String.self, forKey: .substance) ?? "")
        brands = try container.decodeIfPresent([String].self, forKey: .brands) ?? []
        manufacturer = try container.decodeIfPresent(String.self, forKey: .manufacturer)
        sections = try container.decodeIfPresent([Section].self, forKey: .sections) ?? []
        reports = try container.decodeIfPresent(Int.self, forKey: .reports)
        seriousReports = try container.decodeIfPresent(Int.self, forKey: .seriousReports)
        deaths = try container.decodeIfPresent(Int.self, forKey: .deaths)
        reactions = try container.decodeIfPresent([Count].self, forKey: .reactions) ?? []
        since = try container.decodeIfPresent(PartialDate.self, forKey: .since)
        until = try container.decodeIfPresent(PartialDate.self, forKey: .until)
        updated = try container.decodeIfPresent(PartialDate.self, forKey: .updated)
        disclaimer = try container.decodeIfPresent(String.self, forKey: .disclaimer)
    }
}
