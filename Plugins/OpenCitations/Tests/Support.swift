import AssayKit
import Foundation
import OpenCitationsPlugin

/// What the tests of this plugin share.
enum Support {
    static func plugin(base: String? = nil) throws -> OpenCitationsPlugin {
        try OpenCitationsPlugin(settings: SourceSettings(baseURL: base))
    }

    static func request(_ doi: String = "10.5555/one") throws -> SourceRequest {
        try plugin().requests(for: [Identifier(.doi, doi)].compactMap(\.self))[0]
    }

    static func page(_ body: String, status: Int = 200, to request: SourceRequest? = nil) throws -> SourcePage {
        try plugin().page(
            from: SourceResponse(status: status, body: Data(body.utf8)), to: try request ?? self.request())
    }
}
