import AssayKit
import Foundation
import UnpaywallPlugin

/// What the tests of this plugin share.
enum Support {
    static let doi = "10.5555/one"

    static func plugin(base: String? = nil) throws -> UnpaywallPlugin {
        try UnpaywallPlugin(settings: SourceSettings(baseURL: base))
    }

    static func requests(_ dois: [String]) throws -> [SourceRequest] {
        try plugin().requests(for: dois.compactMap { Identifier(.doi, $0) })
    }

    static func page(_ body: String, status: Int = 200, doi: String = doi) throws -> SourcePage {
        try page(SourceResponse(status: status, body: Data(body.utf8)), doi: doi)
    }

    static func page(_ response: SourceResponse, doi: String = doi) throws -> SourcePage {
        let requests = try requests([doi])
        return try plugin().page(from: response, to: requests[0])
    }

    static func record(_ members: String) throws -> Record? {
        try page("{\"doi\":\"\(doi)\",\(members)}").records.first
    }

    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }
}
