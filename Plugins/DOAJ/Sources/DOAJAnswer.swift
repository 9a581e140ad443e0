import AssayKit
import Foundation

/// The answer to a search, checked against what was asked.
struct DOAJAnswer {
    /// How many records the search has.
    let total: Int
    /// How many records DOAJ put on a page.
    let pageSize: Int
    /// The query as DOAJ understood it.
    let query: String?
    /// The year in which the answer was given, where it says so.
    let year: Int?
    /// The items, each read on its own.
    let items: [Attempt<DOAJArticle>]

    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors of any shape and for what is not the page that was asked for.
    init(response: SourceResponse, step: DOAJStep) throws(SourceError) {
        if let error = DOAJErrorReader.error(in: response) { throw error }
        let body: Body
        do {
            body = try PageDecoder.decode(Body.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "DOAJ's answer is cut or damaged JSON: \(response.excerpt)")
        }
        if let message = body.error?.text.nonEmpty { throw DOAJErrorReader.error(saying: message, status: nil) }
        guard let total = body.total?.int, total >= 0, let items = body.results else {
            throw SourceError(.malformed, "DOAJ answered without a total and a list: \(response.excerpt)")
        }
        self.total = total
        self.items = items
        pageSize = body.pageSize?.int ?? step.pageSize
        query = body.query?.text.nonEmpty
        year = body.timestamp.flatMap { PartialDate(iso: $0.text)?.year }
        try check(step, page: body.page?.int ?? step.page)
    }

    private func check(_ step: DOAJStep, page: Int) throws(SourceError) {
        guard page == step.page else {
            throw SourceError(.malformed, "DOAJ sent page \(page) where page \(step.page) was asked for")
        }
        guard step.page == 1 || pageSize == step.pageSize else {
            throw SourceError(.malformed, "DOAJ's pages changed their size from \(step.pageSize) to \(pageSize)")
        }
        guard (1...DOAJStep.largestPage).contains(pageSize), items.count <= pageSize, items.count <= total else {
            throw SourceError(.malformed, "DOAJ announced \(total) records and sent \(items.count) on one page")
        }
        guard total == 0 || !items.isEmpty || step.page > 1 else {
            throw SourceError(.malformed, "DOAJ announced \(total) records and sent an empty first page")
        }
    }

    private struct Body: Decodable {
        var total: Scalar?
        var page: Scalar?
        var pageSize: Scalar?
        var timestamp: Scalar?
        var query: Scalar?
        var results: [Attempt<DOAJArticle>]?
        var error: Scalar?
    }
}
