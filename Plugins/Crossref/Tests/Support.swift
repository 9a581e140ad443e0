import AssayKit
import CrossrefPlugin
import Foundation

/// What the tests of this plugin share.
enum Support {
    /// A plugin that asks the real address.
    static func plugin() throws -> CrossrefPlugin {
        try CrossrefPlugin(settings: SourceSettings())
    }

    /// The first request of a search for one word, told that a full page has so many items.
    static func request(rows: Int = 200, limit: Int? = nil) throws -> SourceRequest {
        let query = try Query.parse("walking")
        var request = try plugin().firstRequests(for: Search(query: query, limit: limit))[0]
        request.context["rows"] = String(rows)
        return request
    }

    /// The page that a body gives as the answer to a first request.
    static func page(_ body: String, status: Int = 200) throws -> SourcePage {
        try page(body, status: status, to: request())
    }

    /// The page that a body gives as the answer to a request.
    static func page(_ body: String, status: Int = 200, to request: SourceRequest) throws -> SourcePage {
        try plugin().page(from: SourceResponse(status: status, body: Data(body.utf8)), to: request)
    }

    /// A list of works as Crossref sends it.
    static func list(_ items: String, total: Int) -> String {
        #"{"status":"ok","message-type":"work-list","message":{"next-cursor":"same","total-results":\#(total),"#
            + #""items":[\#(items)]}}"#
    }

    /// The record of a work with these members beside its DOI `10.5555/own`.
    static func record(_ members: String) throws -> Record? {
        try page(list("{\"DOI\":\"10.5555/own\"\(members.isEmpty ? "" : ",")\(members)}", total: 1)).records.first
    }

    /// The bytes of an authored fixture.
    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }

    /// The code of the error that a body brings; `nil` where it is read.
    static func code(_ body: String, status: Int) -> SourceError.Code? {
        do {
            _ = try page(body, status: status)
            return nil
        } catch {
            return (error as? SourceError)?.code
        }
    }
}
