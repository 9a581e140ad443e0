import AssayKit
import DOAJPlugin
import Foundation

/// What the tests of this plugin share.
enum Support {
    /// A plugin that asks the real address, or another one.
    static func plugin(base: String? = nil) throws -> DOAJPlugin {
        try DOAJPlugin(settings: SourceSettings(baseURL: base))
    }

    /// The first request of a search for one word.
    static func request(limit: Int? = nil) throws -> SourceRequest {
        try plugin().firstRequests(for: Search(query: try Query.parse("walking"), limit: limit))[0]
    }

    /// The page that a body gives as the answer to a first request.
    static func page(_ body: String, status: Int = 200) throws -> SourcePage {
        try plugin().page(from: SourceResponse(status: status, body: Data(body.utf8)), to: request())
    }

    /// The query that a request holds in its path.
    static func query(_ request: SourceRequest) -> String {
        let path = request.url.split(separator: "?").first?.split(separator: "/").last ?? ""
        return String(path).percentDecoded() ?? ""
    }

    /// The bytes of an authored fixture.
    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }

    /// The code of the error that a body brings; `nil` where it is read.
    static func code(_ body: String, status: Int = 200) -> SourceError.Code? {
        do {
            _ = try page(body, status: status)
            return nil
        } catch {
            return (error as? SourceError)?.code
        }
    }
}
