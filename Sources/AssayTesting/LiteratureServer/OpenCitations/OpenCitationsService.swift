/// The counts of OpenCitations' Index v2: `citation-count/doi:…`.
struct OpenCitationsService {
    private let library: Library

    init(library: Library) {
        self.library = library
    }

    /// The answer to a request for a count; a DOI that is not known and one that nobody cites look the same.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        let prefix = "citation-count/doi:"
        guard resource.hasPrefix(prefix) else {
            var response = ServedResponse.text("<!DOCTYPE html><html><body>Not found</body></html>", status: 404)
            response.headers = [(name: "Content-Type", value: "text/html; charset=UTF-8")]
            return response
        }
        let doi = String(resource.dropFirst(prefix.count)).lowercased()
        let work = library.work(doi).flatMap { $0.doi?.lowercased() == doi ? $0 : nil }
        return .json(#"[{"count": "\#(work?.citedBy ?? 0)"}]"#)
    }
}
