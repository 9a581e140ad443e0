import AssayKit

/// An esearch that finds the PMIDs of DOIs.
struct LookupStep: Hashable {
    var dois: [String]

    /// How many DOIs one esearch asks for.
    static let batchSize = 20

    init(dois: [String]) {
        self.dois = dois
    }

    /// Reads what ``context`` wrote; `nil` where the context is another step's.
    init?(context: [String: String]) {
        guard context["step"] == "lookup", let dois = context["dois"] else { return nil }
        self.dois = dois.split(separator: " ").map(String.init)
    }

    /// The step as a request carries it; no DOI holds a blank.
    var context: [String: String] {
        ["step": "lookup", "dois": dois.joined(separator: " ")]
    }

    /// The query, one alternative a DOI.
    var term: String {
        dois.map { "\"\($0.filter { $0 != "\"" })\"[doi]" }.joined(separator: " OR ")
    }

    /// Reads the answer: a fetch of what was found, or a problem for each DOI where nothing was.
    func page(from response: SourceResponse, service: EUtilities) throws(SourceError) -> SourcePage {
        let answer = try SearchAnswer.read(response)
        let ids = answer.ids.compactMap { Identifier(.pmid, $0)?.value }
        guard !ids.isEmpty else {
            return SourcePage(
                problems: dois.map {
                    SourceProblem(.missing, sourceID: $0, message: "PubMed has no record with the DOI \($0).")
                })
        }
        return SourcePage(next: [service.fetch(FetchStep(asked: .dois(dois)), ids: ids)])
    }
}
