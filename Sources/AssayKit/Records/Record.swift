/// One source's description of one publication or registration (`assay.record/1`).
///
/// All text is NFC Unicode without markup. A field that the source did not give is `nil` or empty, never invented.
/// Keys of a JSON record that this version does not know are kept in ``extra``.
///
/// ## Topics
/// - Which: ``id``, ``source``, ``sourceID``, ``identifiers``
/// - What it says: ``title``, ``abstract``, ``subjects``, ``keywords``, ``types``
/// - Who and where: ``contributors``, ``container``, ``volume``, ``issue``, ``pages``, ``date``
/// - How it stands: ``relations``, ``integrity``, ``trial``, ``openAccess``
/// - What is no literature: ``kind``, ``safety``
public struct Record: Hashable, Sendable {
    /// The record's id, unique over all sources: `source:sourceID`.
    public var id: String
    /// The id of the source plugin that brought the record.
    public var source: String
    /// The record's id within its source.
    public var sourceID: String
    /// What sort of thing the record describes; ``RecordKind/literature`` unless said otherwise.
    public var kind: RecordKind
    /// What identifies this very publication, at most one of each scheme; for an article, `nct` is the registration that
    /// it reports, where the source names exactly one.
    public var identifiers: IdentifierSet
    /// The title, or `nil`.
    public var title: String?
    /// The abstract's sections in order; an unstructured abstract is one section without a label.
    public var abstract: [AbstractSection]
    /// Authors in order, persons or groups.
    public var contributors: [Contributor]
    /// The journal, book, server or registry that holds it.
    public var container: String?
    /// The volume as printed.
    public var volume: String?
    /// The issue as printed.
    public var issue: String?
    /// The pages or the article number as printed.
    public var pages: String?
    /// The date of publication, as exact as the source has it.
    public var date: PartialDate?
    /// Publication types in the source's words, for example `Randomized Controlled Trial` or `journal-article`.
    public var types: [String]
    /// Terms of a controlled vocabulary, such as MeSH.
    public var subjects: [Subject]
    /// Free keywords.
    public var keywords: [String]
    /// The language as the source writes it, for example `eng` or `en`.
    public var language: String?
    /// Web addresses, the landing page first.
    public var urls: [String]
    /// The licence as the source writes it.
    public var license: String?
    /// How often the source has seen it cited; `nil` is unknown, not zero.
    public var citationCount: Int?
    /// Links to other publications and registrations.
    public var relations: [Relation]
    /// What the source says of retractions, corrections and concerns; `nil` where it says nothing.
    public var integrity: Integrity?
    /// The facts of a trial registration; `nil` for anything else.
    public var trial: TrialFacts?
    /// Where it can be read free of charge, as far as the source knows; `nil` where it says nothing.
    public var openAccess: OpenAccess?
    /// What an authority says of a medicine's harms; `nil` for literature.
    public var safety: SafetyFacts?
    /// Keys of a JSON record that this version does not know.
    public var extra: [String: JSONValue]

    /// An empty record of a source; its id is `source:sourceID`.
    public init(source: String, sourceID: String) {
        id = "\(source):\(sourceID)"
        self.source = source
        self.sourceID = sourceID
        kind = .literature
        identifiers = IdentifierSet()
        abstract = []
        contributors = []
        types = []
        subjects = []
        keywords = []
        urls = []
        relations = []
        extra = [:]
    }
}

extension Record {
    /// The abstract as one text, its sections joined by blank lines, without their labels.
    public var abstractText: String {
        abstract.map(\.text).joined(separator: "\n\n")
    }

    /// Whether this describes a trial's registration rather than a publication.
    public var isRegistration: Bool { trial != nil }
}
