import AssayKit
import Foundation
import MedRxivPlugin

/// What the tests of this plugin share.
enum Support {
    /// A plugin that asks the real address.
    static func plugin(_ servers: JSONValue? = nil) throws -> MedRxivPlugin {
        try MedRxivPlugin(settings: SourceSettings(values: servers.map { ["servers": $0] } ?? [:]))
    }

    static let both = JSONValue.array([.string("medrxiv"), .string("biorxiv")])

    static func search(
        since: String? = nil, until: String? = nil, changedSince: String? = nil, limit: Int? = nil
    ) throws -> Search {
        Search(
            query: try Query.parse("walking"), since: since.flatMap { PartialDate(iso: $0) },
            until: until.flatMap { PartialDate(iso: $0) }, limit: limit,
            changedSince: changedSince.flatMap { PartialDate(iso: $0) })
    }

    static func response(_ body: String, status: Int = 200) -> SourceResponse {
        SourceResponse(status: status, body: Data(body.utf8))
    }

    /// An answer with a total and items of these numbers.
    static func answer(total: Int, _ numbers: Range<Int> = 0..<0) -> SourceResponse {
        let items = numbers.map {
            #"{"doi":"10.1101/2024.01.01.\#(24_000_000 + $0)","version":"1","title":"T \#($0)"}"#
        }
        return response(
            #"{"messages":[{"status":"ok","total":"\#(total)"}],"collection":[\#(items.joined(separator: ","))]}"#)
    }

    static let nothing = response(#"{"messages":[{"status":"no posts found"}],"collection":[]}"#)

    /// The request of the first page of January 2024.
    static func pageRequest() throws -> SourceRequest {
        let first = try plugin().firstRequests(for: search(since: "2024-01", until: "2024-01"))[0]
        return try plugin().page(from: answer(total: 999), to: first).next[0]
    }

    static func page(_ body: String, status: Int = 200) throws -> SourcePage {
        try plugin().page(from: response(body, status: status), to: pageRequest())
    }

    /// The record of one item with these members beside its DOI.
    static func record(_ members: String) throws -> Record? {
        let item = #"{"doi":"10.1101/2024.01.01.24000001","version":"1",\#(members)}"#
        return try page(#"{"messages":[{"status":"ok","total":"1"}],"collection":[\#(item)]}"#).records.first
    }

    /// The bytes of an authored fixture.
    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }

    /// The code of the error that a body brings; `nil` where it is read.
    static func code(_ body: Data, status: Int = 200) -> SourceError.Code? {
        do {
            _ = try plugin().page(from: SourceResponse(status: status, body: body), to: pageRequest())
            return nil
        } catch {
            return (error as? SourceError)?.code
        }
    }
}

extension SourceRequest {
    /// What stands behind the host.
    var path: String {
        url.replacingOccurrences(of: "https://api.biorxiv.org/", with: "")
    }
}
