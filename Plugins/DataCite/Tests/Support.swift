import AssayKit
import DataCitePlugin
import Foundation

/// What the tests of this plugin share.
enum Support {
    /// A plugin that asks the real address, or another one.
    static func plugin(base: String? = nil, types: JSONValue? = .string("all")) throws -> DataCitePlugin {
        try DataCitePlugin(
            settings: SourceSettings(baseURL: base, values: types.map { ["resource_types": $0] } ?? [:]))
    }

    /// The first request of a search for one word.
    static func request(limit: Int? = nil) throws -> SourceRequest {
        try plugin().firstRequests(for: Search(query: try Query.parse("walking"), limit: limit))[0]
    }

    /// The page that a body gives as the answer to a request, by default a first one.
    static func page(_ body: String, status: Int = 200, to request: SourceRequest? = nil) throws -> SourcePage {
        try plugin().page(
            from: SourceResponse(status: status, body: Data(body.utf8)), to: request ?? Self.request())
    }

    /// An answer of so many items, numbered from `start`.
    static func body(_ count: Int, of total: Int, from start: Int = 1, page: Int = 1, next: String? = nil) -> String {
        let items = (start..<(start + count)).map { "{\"id\":\"10.5555/\($0)\",\"attributes\":{}}" }
        let links = next.map { "{\"next\":\"\($0)\"}" } ?? "{}"
        return
            "{\"data\":[\(items.joined(separator: ","))],\"meta\":{\"total\":\(total),\"page\":\(page)},\"links\":\(links)}"
    }

    /// The record of an item with these attributes.
    static func record(_ attributes: String) throws -> Record? {
        try page("{\"data\":[{\"id\":\"10.5555/1\",\"attributes\":{\(attributes)}}],\"meta\":{\"total\":1}}").records
            .first
    }

    /// A parameter of a request's address.
    static func parameter(_ name: String, of request: SourceRequest) -> String? {
        URLComponents(string: request.url)?.queryItems?.first { $0.name == name }?.value
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
