/// What sort of publication a work is, as its records' types, relations and titles tell.
package enum WorkKind: String, Codable, CaseIterable, Sendable {
    /// An article in a journal, and whatever nothing else is known of.
    case article
    /// A manuscript on a preprint server.
    case preprint
    /// A trial's registration.
    case registration
    /// A retraction, erratum, correction or expression of concern about another work.
    case notice
    /// A comment, letter or reply about another work.
    case comment
    /// An abstract of a meeting.
    case abstract
    /// A whole book.
    case book
    /// A chapter of a book.
    case chapter
    /// A thesis.
    case thesis
    /// A set of data or software.
    case dataset
}
