import AssayKit
import EuropePMCPlugin
import Foundation

/// What the tests of this plugin share.
enum Support {
    /// A plugin that asks the real address.
    static func plugin() throws -> EuropePMCPlugin {
        try EuropePMCPlugin(settings: SourceSettings())
    }

    /// The first request of a search for one word.
    static func request(limit: Int? = nil) throws -> SourceRequest {
        let query = try Query.parse("walking")
        return try plugin().firstRequests(for: Search(query: query, limit: limit))[0]
    }

    /// The page that a body gives as the answer to a first request.
    static func page(_ body: String, status: Int = 200) throws -> SourcePage {
        try plugin().page(from: SourceResponse(status: status, body: Data(body.utf8)), to: request())
    }

    /// The page of a single item with these members beside its key.
    static func record(_ members: String, id: String = "1", source: String = "MED") throws -> Record? {
        let item = "{\"id\":\"\(id)\",\"source\":\"\(source)\"\(members.isEmpty ? "" : ",")\(members)}"
        return try page("{\"hitCount\":1,\"resultList\":{\"result\":[\(item)]}}").records.first
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
