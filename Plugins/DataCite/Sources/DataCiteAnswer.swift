import AssayKit
import Foundation

/// The answer to a search, checked against what was asked.
struct DataCiteAnswer {
    /// How many records the search has.
    let total: Int
    /// The items, each read on its own.
    let items: [Attempt<DataCiteItem>]
    /// The address of the next page, where there is one.
    let next: String?

    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors of any shape and for what is not the page that was asked for.
    init(response: SourceResponse, step: DataCiteStep) throws(SourceError) {
        if let error = DataCiteErrorReader.error(in: response) { throw error }
        let body: Body
        do {
            body = try PageDecoder.decode(Body.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "DataCite's answer is cut or damaged JSON: \(response.excerpt)")
        }
        if let errors = body.errors, body.data == nil || !errors.isEmpty {
            throw DataCiteErrorReader.error(saying: errors.words, status: errors.status)
        }
        guard let total = body.meta?.total?.int, total >= 0, let items = body.data else {
            throw SourceError(.malformed, "DataCite answered without a total and a list: \(response.excerpt)")
        }
        self.total = total
        self.items = items
        next = body.links?.value?.next?.text.nonEmpty
        try check(step, page: step.mode == .numbers ? body.meta?.page?.int ?? step.page : step.page)
    }

    private func check(_ step: DataCiteStep, page: Int) throws(SourceError) {
        guard page == step.page else {
            throw SourceError(.malformed, "DataCite sent page \(page) where page \(step.page) was asked for")
        }
        guard items.count <= step.pageSize, items.count <= total else {
            throw SourceError(.malformed, "DataCite announced \(total) records and sent \(items.count) on one page")
        }
        guard total == 0 || !items.isEmpty || step.page > 1 else {
            throw SourceError(.malformed, "DataCite announced \(total) records and sent an empty first page")
        }
    }

    private struct Body: Decodable {
        var data: [Attempt<DataCiteItem>]?
        var meta: Meta?
        var links: Attempt<Links>?
        var errors: DataCiteErrors?
    }

    private struct Meta: Decodable {
        var total: Scalar?
        var page: Scalar?
    }

    private struct Links: Decodable {
        var next: Scalar?
    }
}
