/// The identifiers of another work.
package struct CorpusLink: Decodable, Sendable {
    /// Its DOI.
    package var doi: String?
    /// Its PubMed number.
    package var pmid: String?
}
