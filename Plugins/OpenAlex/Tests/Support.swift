import AssayKit
import AssayTesting
import Foundation
import OpenAlexPlugin

/// What the tests of this plugin share.
enum Support {
    /// A plugin that asks the real address.
    static func plugin(_ settings: [String: JSONValue] = [:]) throws -> OpenAlexPlugin {
        try OpenAlexPlugin(settings: SourceSettings(values: settings))
    }

    /// The first request of a search.
    static func request(_ query: String = "walking", limit: Int? = nil) throws -> SourceRequest {
        try plugin().firstRequests(for: Search(query: try Query.parse(query), limit: limit))[0]
    }

    /// The decoded `filter` of a search's first request.
    static func filter(_ search: Search, _ settings: [String: JSONValue] = [:]) throws -> String {
        let request = try plugin(settings).firstRequests(for: search)[0]
        return URLComponents(string: request.url)?.queryItems?.first { $0.name == "filter" }?.value ?? ""
    }

    /// The page that a body gives as the answer to a first request.
    static func page(_ body: String, status: Int = 200) throws -> SourcePage {
        try page(Data(body.utf8), status: status)
    }

    /// The same of bytes.
    static func page(_ body: Data, status: Int = 200) throws -> SourcePage {
        try plugin().page(from: SourceResponse(status: status, body: body), to: request())
    }

    /// The record of one work with these members beside its id.
    static func record(_ members: String, id: String = "W1234") throws -> Record? {
        let item = "{\"id\":\"https://openalex.org/\(id)\"\(members.isEmpty ? "" : ",")\(members)}"
        return try page("{\"meta\":{\"count\":1},\"results\":[\(item)]}").records.first
    }

    /// The bytes of an authored fixture.
    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }

    /// The error that a response brings; `nil` where it is read.
    static func error(_ body: String, status: Int = 200, headers: [String: String] = [:]) -> SourceError? {
        do {
            let response = SourceResponse(status: status, headers: headers, body: Data(body.utf8))
            _ = try plugin().page(from: response, to: request())
            return nil
        } catch {
            return error as? SourceError
        }
    }
}
