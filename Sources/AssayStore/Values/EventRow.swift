/// An entry of the ledger: something that a run changed.
package struct EventRow: Hashable, Sendable {
    /// Its number in the ledger, from 1; 0 before it is stored.
    package var id: Int
    /// The run that changed it.
    package var run: Int
    /// The run's date, as `YYYY-MM-DD` or longer; compared as text.
    package var date: String
    /// What sort of change it is.
    package var kind: Kind
    /// The id of what changed: a work, finding, claim or record, or a key of the meta table.
    package var subject: String
    /// What moved it: ids joined by blanks, or the name of a meta key; empty where nothing is known.
    package var cause: String
    /// Details as JSON, such as `from` and `to`.
    package var json: String

    /// A row.
    package init(
        id: Int = 0, run: Int, date: String, kind: Kind, subject: String, cause: String = "", json: String = "{}"
    ) {
        self.id = id
        self.run = run
        self.date = date
        self.kind = kind
        self.subject = subject
        self.cause = cause
        self.json = json
    }
}

extension EventRow {
    /// What sort of change an entry tells; open for what later versions add.
    package struct Kind: RawRepresentable, Codable, Hashable, Sendable {
        /// The kind's name in JSON.
        package let rawValue: String

        /// A kind by its name.
        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The document is another.
        package static let documentChanged = Kind(rawValue: "document-changed")
        /// Themes, rules or the algorithm are others.
        package static let methodChanged = Kind(rawValue: "method-changed")
        /// A source no longer delivers a record.
        package static let recordWithdrawn = Kind(rawValue: "record-withdrawn")
        /// A work is there that was not.
        package static let workNew = Kind(rawValue: "work-new")
        /// A work is made of records that another, still existing work held.
        package static let workSplit = Kind(rawValue: "work-split")
        /// A work says something else, or has other records.
        package static let workUpdated = Kind(rawValue: "work-updated")
        /// A work became part of another, named as the cause.
        package static let workMerged = Kind(rawValue: "work-merged")
        /// A work is gone, and no other holds its records.
        package static let workGone = Kind(rawValue: "work-gone")
        /// A work's standing is another: retracted, corrected ….
        package static let integrityChanged = Kind(rawValue: "integrity-changed")
        /// A finding is there that was not.
        package static let findingNew = Kind(rawValue: "finding-new")
        /// A finding is gone.
        package static let findingDropped = Kind(rawValue: "finding-dropped")
        /// A claim is there that was not.
        package static let claimNew = Kind(rawValue: "claim-new")
        /// A claim is gone from the document.
        package static let claimGone = Kind(rawValue: "claim-gone")
        /// A claim has its first verdict, or another one.
        package static let verdictMoved = Kind(rawValue: "verdict-moved")
        /// A claim's certainty is another.
        package static let certaintyMoved = Kind(rawValue: "certainty-moved")
    }
}
