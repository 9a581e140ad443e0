import AssayKit
import Foundation

@testable import ClinicalTrialsPlugin

/// Reads the authored files beside the tests, and makes plugins and answers.
enum Fixture {
    static func plugin() throws -> ClinicalTrialsPlugin {
        try ClinicalTrialsPlugin(settings: SourceSettings())
    }

    static func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)"))
    }

    static func text(_ text: String, status: Int = 200, headers: [String: String] = [:]) -> SourceResponse {
        SourceResponse(status: status, headers: headers, body: Data(text.utf8))
    }

    static func search(
        _ query: String, since: String? = nil, until: String? = nil, limit: Int? = nil
    ) throws -> Search {
        Search(
            query: try Query.parse(query), since: since.flatMap { PartialDate(iso: $0) },
            until: until.flatMap { PartialDate(iso: $0) }, limit: limit)
    }

    /// The page that `studies.json` gives as the answer to the first request of a search.
    static func page(limit: Int? = nil) throws -> SourcePage {
        try page(of: SourceResponse(status: 200, body: data("studies.json")), limit: limit)
    }

    static func page(of response: SourceResponse, limit: Int? = nil) throws -> SourcePage {
        let plugin = try plugin()
        let requests = try plugin.firstRequests(for: search("word", limit: limit))
        return try plugin.page(from: response, to: requests[0])
    }
}

extension SourceRequest {
    /// The parameters of the address, decoded.
    var parameters: [String: String] {
        let form = url.split(separator: "?", maxSplits: 1).dropFirst().joined()
        let pairs = form.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(
            pairs.compactMap { pair in pair.count == 2 ? (pair[0], pair[1].percentDecoded() ?? "") : nil },
            uniquingKeysWith: { first, _ in first })
    }
}
