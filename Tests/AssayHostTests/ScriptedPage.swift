import AssayKit
import Foundation

/// What a scripted source answers: authored JSON that ``ScriptedPlugin`` reads.
struct ScriptedPage: Codable, Sendable {
    var total: Int?
    var ids: [String] = []
    /// Positions of items that cannot be read.
    var bad: [Int] = []
    var missing = 0
    /// Addresses to ask next.
    var next: [String] = []
    var unreachable = 0
    /// The code of an error that the plugin throws instead of reading a page.
    var error: String?
    var retryAfter: Double?
    /// The part that the page begins, as `name=total`.
    var part: String?
    /// How many items the next requests are expected to bring.
    var expected: Int?
    /// Whether the total is an estimate.
    var about: Bool?
}

/// A source plugin over authored pages.
struct ScriptedPlugin: SourcePlugin {
    static let manifest = SourceManifest(
        id: "scripted", name: "Scripted", summary: "Authored pages.", version: "1", baseURL: "https://example.org",
        hosts: ["example.org"], pace: .init(requestsPerSecond: 1, concurrency: 1),
        credentials: [.init(environment: "SCRIPTED_KEY", parameter: "key"), .init(environment: "OTHER_KEY")],
        caps: .init(pageSize: 10), capabilities: [.search], expresses: [.boolean], homepage: "https://example.org",
        terms: "https://example.org/terms", maturity: .experimental)

    var first = ["https://example.org/0"]
    var expected: Int?
    var glances = false
    var refusal: SourceError?

    init(first: [String] = ["https://example.org/0"], glances: Bool = false) {
        self.first = first
        self.glances = glances
    }

    init(settings: SourceSettings) throws {}

    func firstRequests(for search: Search) throws -> [SourceRequest] {
        if let refusal { throw refusal }
        return first.map { SourceRequest(.get, $0, expectedItems: expected) }
    }

    func page(from response: SourceResponse, to request: SourceRequest) throws -> SourcePage {
        let page = try JSONDecoder().decode(ScriptedPage.self, from: response.body)
        if let code = page.error {
            throw SourceError(.init(rawValue: code), "told to fail", retryAfter: page.retryAfter)
        }
        let problems =
            page.bad.map { SourceProblem(.unparsable, position: $0, message: "unreadable") }
            + (0..<page.missing).map { _ in SourceProblem(.missing, message: "did not come") }
        return SourcePage(
            records: page.ids.map(Self.record), next: requests(page), declaredTotal: page.total, problems: problems,
            unreachable: page.unreachable, part: Self.part(page), isTotalEstimated: page.about ?? false)
    }

    private static func part(_ page: ScriptedPage) -> SourcePage.Part? {
        let sides = (page.part ?? "").split(separator: "=")
        guard sides.count == 2, let total = Int(sides[1]) else { return nil }
        return SourcePage.Part(name: String(sides[0]), total: total)
    }

    func nextRequests(after response: SourceResponse, to request: SourceRequest) -> [SourceRequest]? {
        guard glances, let page = try? JSONDecoder().decode(ScriptedPage.self, from: response.body) else { return nil }
        return requests(page)
    }

    private func requests(_ page: ScriptedPage) -> [SourceRequest] {
        page.next.map { SourceRequest(.get, $0, expectedItems: page.expected) }
    }

    private static func record(_ id: String) -> Record {
        var record = Record(source: "scripted", sourceID: id)
        record.title = "Work \(id)"
        return record
    }
}
