import AssayKit
import Foundation

/// Reads the answer to a lookup of one DOI.
struct DataCiteLookup {
    let step: DataCiteStep

    /// The record, or the problem that DataCite has none.
    ///
    /// - Throws: ``SourceError`` for every other failure.
    func page(from response: SourceResponse) throws(SourceError) -> SourcePage {
        // A 404 is DataCite's own only in its own form; a proxy's says nothing of the DOI.
        if response.status == 404, Self.isRefusal(response) { return missing }
        if let error = DataCiteErrorReader.error(in: response) { throw error }
        let body: Body
        do {
            body = try PageDecoder.decode(Body.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "DataCite's answer is cut or damaged JSON: \(response.excerpt)")
        }
        if let errors = body.errors { throw DataCiteErrorReader.error(saying: errors.words, status: errors.status) }
        guard let item = body.data else {
            throw SourceError(.malformed, "DataCite answered without data: \(response.excerpt)")
        }
        switch DataCiteRecordMaker.record(of: item, at: 0) {
        case .success(let record): return SourcePage(records: [record])
        case .failure(let unreadable): return SourcePage(problems: [unreadable.problem])
        }
    }

    private static func isRefusal(_ response: SourceResponse) -> Bool {
        guard response.body.count < 100_000 else { return false }
        // What is no such object is no refusal.
        return (try? PageDecoder.decode(Body.self, from: response.body))?.errors != nil
    }

    private var missing: SourcePage {
        let problem = SourceProblem(
            .missing, sourceID: "doi:\(step.query)", message: "DataCite does not know doi:\(step.query)")
        return SourcePage(problems: [problem])
    }

    private struct Body: Decodable {
        var data: Attempt<DataCiteItem>?
        var errors: DataCiteErrors?
    }
}
