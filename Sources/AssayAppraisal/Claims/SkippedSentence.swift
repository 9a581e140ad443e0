/// A sentence of a document that is no claim, and why.
package struct SkippedSentence: Codable, Hashable, Sendable {
    /// The sentence, verbatim.
    package var text: String
    /// Why it is no claim, as one word.
    package var reason: SkipReason
    /// The same for people, with what decided.
    package var explanation: String
    /// The sentence's place among the document's sentences, from 0.
    package var sentence: Int
}
