import AssayKit
import Foundation
import OpenFDAPlugin

/// What the tests of this plugin share.
enum Support {
    static let noMatches = #"{"error":{"code":"NOT_FOUND","message":"No matches found!"}}"#

    static func plugin(_ substances: [String] = [], base: String? = nil) throws -> OpenFDAPlugin {
        let values: [String: JSONValue] =
            substances.isEmpty ? [:] : ["substances": .array(substances.map(JSONValue.string))]
        return try OpenFDAPlugin(settings: SourceSettings(baseURL: base, values: values))
    }

    static func search(_ query: String, since: String? = nil, until: String? = nil) throws -> Search {
        Search(
            query: try Query.parse(query), since: since.flatMap { PartialDate(iso: $0) },
            until: until.flatMap { PartialDate(iso: $0) })
    }

    /// The first request, which asks for the size of one substance.
    static func size(_ query: String = "veltrazine") throws -> SourceRequest {
        try plugin().firstRequests(for: search(query))[0]
    }

    static func page(
        _ body: String, status: Int = 200, headers: [String: String] = [:], to request: SourceRequest
    ) throws
        -> SourcePage
    {
        try plugin().page(from: SourceResponse(status: status, headers: headers, body: Data(body.utf8)), to: request)
    }

    /// An answer with items; `total` as the service writes it.
    static func answer(_ items: String, total: Int?, updated: String = "2026-01-05") -> String {
        let results = total.map { #","results":{"skip":0,"limit":1,"total":\#($0)}"# } ?? ""
        return #"{"meta":{"disclaimer":"Made up.","last_updated":"\#(updated)"\#(results)},"results":[\#(items)]}"#
    }

    /// The requests that follow when one substance has so many labels.
    static func afterSize(labels: Int, updated: String = "2026-01-05") throws -> SourcePage {
        try page(answer("{}", total: labels, updated: updated), to: size())
    }

    /// A request for a page of labels.
    static func labels(of count: Int = 3) throws -> SourceRequest {
        try afterSize(labels: count).next[1]
    }

    static func fixture(_ name: String) throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
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
