import AssayKit
import Foundation
import SemanticScholarPlugin

/// What the tests of this plugin share.
enum Support {
    /// Ids of papers: 40 hexadecimal digits.
    static let first = String(repeating: "a", count: 40)
    static let second = String(repeating: "b", count: 40)

    /// A plugin that asks the real address.
    static func plugin() throws -> SemanticScholarPlugin {
        try SemanticScholarPlugin(settings: SourceSettings())
    }

    /// The first request of a search.
    static func request(_ query: String = "walking", limit: Int? = nil) throws -> SourceRequest {
        try plugin().firstRequests(for: Search(query: try Query.parse(query), limit: limit))[0]
    }

    /// A parameter of a request, decoded.
    static func parameter(_ name: String, of request: SourceRequest) -> String? {
        URLComponents(string: request.url)?.queryItems?.first { $0.name == name }?.value
    }

    /// The page that a body gives as the answer to a request, the first one where none is named.
    static func page(_ body: String, status: Int = 200, to request: SourceRequest? = nil) throws -> SourcePage {
        try page(Data(body.utf8), status: status, to: request)
    }

    /// The same of bytes.
    static func page(_ body: Data, status: Int = 200, to request: SourceRequest? = nil) throws -> SourcePage {
        try plugin().page(from: SourceResponse(status: status, body: body), to: request ?? self.request())
    }

    /// The record of one paper with these members beside its id.
    static func record(_ members: String) throws -> Record? {
        let item = "{\"paperId\":\"\(first)\"\(members.isEmpty ? "" : ",")\(members)}"
        return try page("{\"total\":1,\"token\":null,\"data\":[\(item)]}").records.first
    }

    /// The bytes of an authored fixture.
    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }

    /// The error that a response brings; `nil` where it is read.
    static func error(_ body: String, status: Int = 200, to request: SourceRequest? = nil) -> SourceError? {
        do {
            _ = try page(body, status: status, to: request)
            return nil
        } catch {
            return error as? SourceError
        }
    }
}
