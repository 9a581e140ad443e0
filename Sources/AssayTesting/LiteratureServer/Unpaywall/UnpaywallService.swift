import AssayKit

/// Unpaywall's API v2: a DOI as path.
struct UnpaywallService {
    private let library: Library
    private let notice: String?

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for a DOI: every work of the corpus that has one is known, whichever source serves it.
    func answer(to request: ServedRequest, resource doi: String) -> ServedResponse {
        guard request.parameter("email")?.contains("@") == true else {
            return refusal(422, "A mail address is required in each call.")
        }
        guard let work = library.work(doi), work.doi?.lowercased() == doi.lowercased() else {
            return refusal(404, "'\(doi)' isn't in Unpaywall.")
        }
        return .json(record(of: work, doi.lowercased()).jsonText)
    }

    private func refusal(_ status: Int, _ message: String) -> ServedResponse {
        .json(
            JSONValue.fields { answer in
                answer["authored"] = notice
                answer["message"] = message
                answer.set("error", .bool(true))
                answer.set("HTTP_status_code", .integer(status))
            }.jsonText, status: status)
    }

    private func record(of work: CorpusWork, _ doi: String) -> JSONValue {
        let place = work.isOpen ? location(of: work, doi) : nil
        return .fields { record in
            record["authored"] = notice
            record["doi"] = doi
            record["doi_url"] = "https://doi.org/\(doi)"
            record["genre"] = work.crossrefType ?? "journal-article"
            record["title"] = work.title
            record.set("year", work.year.map(JSONValue.integer) ?? .null)
            record.set("is_oa", .bool(work.isOpen))
            record["oa_status"] = work.isOpen ? (work.pmcid == nil ? "gold" : "green") : "closed"
            record.set("best_oa_location", place ?? .null)
            record.set("oa_locations", .array([place].compactMap(\.self)))
            record["updated"] = "deprecated"
            record.set("data_standard", .integer(2))
        }
    }

    private func location(of work: CorpusWork, _ doi: String) -> JSONValue {
        .fields { place in
            place["url"] =
                work.pmcid.map { "https://pmc.ncbi.nlm.nih.gov/articles/\($0)" } ?? "https://doi.org/\(doi)"
            place.set("url_for_pdf", .null)
            place["host_type"] = work.pmcid == nil ? "publisher" : "repository"
            place["version"] = work.pmcid == nil ? "publishedVersion" : "acceptedVersion"
            place["license"] = "cc-by"
            place["oa_date"] = work.isoDate
            place["updated"] = "deprecated"
        }
    }
}
