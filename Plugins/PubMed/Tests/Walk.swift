import AssayKit

@testable import PubMedPlugin

/// Follows a search to its end, as the host does, and adds up what came.
struct Walk {
    var ids: [String] = []
    var declared: Int?
    var unreachable = 0
    var problems: [SourceProblem] = []
    var warnings: [String] = []
    var parts: [SourcePage.Part] = []
    var searches: [SourceRequest] = []
    var fetches: [SourceRequest] = []

    init(_ search: Search, of service: ImaginaryPubMed) throws {
        let plugin = try Fixture.plugin()
        var open = try plugin.firstRequests(for: search)
        while !open.isEmpty {
            let request = open.removeFirst()
            if request.purpose == .search { searches.append(request) } else { fetches.append(request) }
            let page = try plugin.page(from: service.answer(to: request), to: request)
            ids += page.records.map(\.sourceID)
            declared = declared ?? page.declaredTotal
            unreachable += page.unreachable
            problems += page.problems
            warnings += page.warnings
            parts += page.part.map { [$0] } ?? []
            open += page.next
        }
    }

    /// Whether every announced item is a record, a problem or out of reach.
    var isBalanced: Bool { declared == ids.count + problems.count + unreachable }
}
