import AssayKit
import Foundation

@testable import PubMedPlugin

/// Reads the authored files beside the tests, and makes plugins and answers.
enum Fixture {
    static func plugin() throws -> PubMedPlugin {
        try PubMedPlugin(settings: SourceSettings())
    }

    static func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)"))
    }

    /// All that `articles.xml` holds, in order.
    static let articleIDs = (1...7).map { "9000000\($0)" }

    static func articles() throws -> [Record] {
        let plugin = try plugin()
        let request = plugin.service.fetch(FetchStep(asked: .pmids(articleIDs)))
        return try plugin.page(from: SourceResponse(status: 200, body: data("articles.xml")), to: request).records
    }

    static func article(_ id: String) throws -> Record? {
        try articles().first { $0.sourceID == id }
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
}

extension SourceRequest {
    /// The parameters of the address or of the body, decoded.
    var parameters: [String: String] {
        let form = body ?? url.split(separator: "?", maxSplits: 1).dropFirst().joined()
        let pairs = form.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(
            pairs.compactMap { pair in pair.count == 2 ? (pair[0], pair[1].percentDecoded() ?? "") : nil },
            uniquingKeysWith: { first, _ in first })
    }
}
