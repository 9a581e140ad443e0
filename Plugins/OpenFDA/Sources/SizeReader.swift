import AssayKit

/// Reads how many labels a substance has; behind the last one, declares the total and names the requests for the items.
struct SizeReader {
    let requests: OpenFDARequests
    /// Whether the substances were named by a person, who wants to know which of them openFDA does not have.
    let isNamed: Bool

    /// The next size, or, behind the last, the total and all pages.
    ///
    /// - Throws: ``SourceError`` with code `malformed` where the answer holds no number.
    func page(of answer: OpenFDAAnswer, _ state: OpenFDAState) throws(SourceError) -> SourcePage {
        guard let substance = state.substances.first else {
            throw SourceError(.rejected, "this request was not made by the openFDA plugin")
        }
        var state = state
        let labels = try answer.total
        if labels > 0 { state.sizes.append(OpenFDAState.Size(substance: substance, labels: labels)) }
        state.substances.removeFirst()
        state.updated = answer.meta.updated?.plain ?? state.updated
        let rest = state.substances.isEmpty ? items(of: state) : SourcePage(next: [requests.request(state)])
        return warned(rest, isUnknown: labels == 0, substance, state)
    }

    /// The numbers first, so that no limit leaves them out.
    private func items(of state: OpenFDAState) -> SourcePage {
        let events = state.sizes.map { requests.request(state.about($0.substance, .first)) }
        let labels = state.sizes.flatMap { requests.labelPages(of: $0, after: state) }
        let total = state.sizes.reduce(state.sizes.count) { sum, size in
            let (next, overflows) = sum.addingReportingOverflow(size.labels)
            return overflows ? .max : next
        }
        return SourcePage(next: events + labels, declaredTotal: total)
    }

    private func warned(
        _ page: SourcePage, isUnknown: Bool, _ substance: Substance, _ state: OpenFDAState
    ) -> SourcePage {
        var page = page
        if isNamed, isUnknown { page.warnings.append("openFDA has no label of \(substance.name).") }
        if !isNamed, state.substances.isEmpty, state.sizes.isEmpty {
            page.warnings.append(
                "openFDA has no label of any word of the query; name substances under openfda: settings: substances.")
        }
        return page
    }
}
