import AssayKit
import Foundation

/// Turns a page of `/studies` into records, problems and the next page.
struct StudiesReader {
    let service: StudiesEndpoint
    let step: StudiesStep

    /// Reads one page.
    func page(from response: SourceResponse) throws(SourceError) -> SourcePage {
        if response.status == 404 { return absent(step.ids) }
        let body = try decode(response)
        guard let studies = body.studies else {
            throw SourceError(.malformed, "ClinicalTrials.gov's answer holds no list of studies.")
        }
        var page = SourcePage(declaredTotal: step.token == nil && step.ids.isEmpty ? body.totalCount : nil)
        let wanted = studies.prefix(step.remaining ?? studies.count)
        for (position, study) in wanted.enumerated() { read(study, at: position, into: &page) }
        if !step.ids.isEmpty {
            page.problems += problems(for: absentIDs(in: page))
        } else {
            page.next = try next(body.nextPageToken, came: wanted.count)
        }
        if step.token == nil, !step.dropped.isEmpty { page.warnings.append(droppedTerms) }
        return page
    }

    private func decode(_ response: SourceResponse) throws(SourceError) -> StudiesPage {
        do {
            return try PageDecoder.decode(StudiesPage.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "ClinicalTrials.gov's answer is cut, damaged or no JSON.")
        }
    }

    private func read(_ study: Attempt<Study>, at position: Int, into page: inout SourcePage) {
        switch study.result {
        case .failure(let error):
            page.problems.append(SourceProblem(.unparsable, position: position, message: Self.sentence(error)))
        case .success(let study):
            do {
                page.records.append(try StudyReader(study: study).record())
            } catch {
                page.problems.append(SourceProblem(.unparsable, position: position, message: error.message))
            }
        }
    }

    private static func sentence(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "The study cannot be read." }
        let path =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context.codingPath.map(\.stringValue).joined(separator: ".")
            @unknown default: ""
            }
        return "The study cannot be read: \(path) is not what the API documents."
    }

    private var droppedTerms: String {
        "ClinicalTrials.gov has no form for \(step.dropped.joined(separator: ", ")): it was asked for more than the query."
    }
}

// MARK: - The next page

extension StudiesReader {
    private func next(_ token: String?, came: Int) throws(SourceError) -> [SourceRequest] {
        let remaining = step.remaining.map { $0 - came }
        guard let token = token?.nonEmpty, remaining ?? 1 > 0 else { return [] }
        guard token != step.token else {
            throw SourceError(.malformed, "ClinicalTrials.gov names a page as its own successor.")
        }
        return [service.request(step.next(token: token, remaining: remaining))]
    }
}

// MARK: - Lookup

extension StudiesReader {
    /// The numbers that were asked for and stand in no record, neither as its number nor as an older one.
    private func absentIDs(in page: SourcePage) -> [String] {
        var known: Set<String> = []
        for record in page.records {
            known.insert(record.sourceID)
            known.formUnion((record.extra["nct_aliases"]?.array ?? []).compactMap(\.text))
        }
        // A study that could not be read stands for one that was asked for.
        return Array(step.ids.filter { !known.contains($0) }.dropFirst(page.problems.count))
    }

    private func absent(_ ids: [String]) -> SourcePage {
        SourcePage(problems: problems(for: ids))
    }

    private func problems(for ids: [String]) -> [SourceProblem] {
        ids.map { SourceProblem(.missing, sourceID: $0, message: "ClinicalTrials.gov has no study \($0).") }
    }
}
