package import AssayKit

/// What a run asks one source for, as its journal notes it before the first request.
///
/// Replayed, the run asks the same again, so that the same requests find their captures.
package struct SourceAsk: Codable, Hashable, Sendable {
    /// The source's id.
    package var source: String
    /// The day since which changes are asked for; `nil` for a pass over the whole search.
    package var changedSince: PartialDate?
    /// A digest of the question: query, dates, limit, plugin, settings and address.
    package var question: String

    /// What is asked.
    package init(source: String, changedSince: PartialDate? = nil, question: String) {
        self.source = source
        self.changedSince = changedSince
        self.question = question
    }

    private enum CodingKeys: String, CodingKey {
        case source, question
        case changedSince = "changed_since"
    }
}
