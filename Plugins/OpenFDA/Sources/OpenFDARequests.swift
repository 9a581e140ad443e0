import AssayKit

/// Makes the requests to `/drug/label.json` and `/drug/event.json`.
struct OpenFDARequests {
    let base: String

    /// How many labels can be skipped (openFDA's own ceiling); beyond, pages are followed by the mark of their `Link` header.
    static let mostSkipped = 25_000
    /// How many reactions are asked for.
    static let mostReactions = 50

    private static let pageSize = OpenFDAPlugin.manifest.caps.pageSize
    private static let labelField = "openfda.generic_name"
    private static let eventField = "patient.drug.openfda.generic_name"
    /// Of a label set the newest version comes first.
    private static let labelOrder = "effective_time:desc"

    /// The request of a state.
    func request(_ state: OpenFDAState) -> SourceRequest {
        let purpose: SourceRequest.Purpose = state.task == .labels || state.task == .reactions ? .page : .search
        var request = SourceRequest(.get, address(state), purpose: purpose, context: state.context)
        if state.task == .reactions { request.expectedItems = 1 }
        return request
    }

    /// The requests for all labels of a substance: independent pages, or the first of a chain where they are too many.
    func labelPages(of size: OpenFDAState.Size, after state: OpenFDAState) -> [SourceRequest] {
        var page = state.about(size.substance, .labels)
        page.updated = state.updated
        guard size.labels <= Self.mostSkipped + Self.pageSize else {
            page.skip = nil
            return [labelRequest(page, expecting: Self.pageSize)]
        }
        return stride(from: 0, to: size.labels, by: Self.pageSize).map { skip in
            page.skip = skip
            return labelRequest(page, expecting: min(Self.pageSize, size.labels - skip))
        }
    }

    /// The page of labels behind a mark.
    func labelPage(behind mark: String, after state: OpenFDAState) -> SourceRequest {
        var next = state
        next.mark = mark
        return labelRequest(next, expecting: Self.pageSize)
    }

    private func labelRequest(_ state: OpenFDAState, expecting items: Int) -> SourceRequest {
        var request = request(state)
        request.expectedItems = items
        return request
    }
}

// MARK: - Addresses

extension OpenFDARequests {
    private func address(_ state: OpenFDAState) -> String {
        switch state.task {
        case .size, .count:
            label(state.task == .size ? Array(state.substances.prefix(1)) : state.substances, ["limit": "1"])
        case .labels:
            label(
                state.substances,
                [
                    "sort": Self.labelOrder, "limit": String(Self.pageSize),
                    "skip": state.skip.flatMap { $0 > 0 ? String($0) : nil }, "search_after": state.mark,
                ])
        case .first: event(state, ["sort": "receivedate:asc", "limit": "1"])
        case .last: event(state, ["sort": "receivedate:desc", "limit": "1"])
        case .serious: event(state, and: "serious:1", ["limit": "1"])
        case .deaths: event(state, and: "seriousnessdeath:1", ["limit": "1"])
        case .reactions:
            event(state, ["count": "patient.reaction.reactionmeddrapt.exact", "limit": String(Self.mostReactions)])
        }
    }

    private func label(_ substances: [Substance], _ parameters: KeyValuePairs<String, String?>) -> String {
        let search = substances.map { Self.phrase($0, in: Self.labelField) }.joined(separator: " OR ")
        return address("drug/label.json", search, parameters)
    }

    private func event(
        _ state: OpenFDAState, and condition: String? = nil, _ parameters: KeyValuePairs<String, String?>
    ) -> String {
        let parts = [
            state.substances.first.map { Self.phrase($0, in: Self.eventField) },
            state.period.map { "receivedate:\($0)" }, condition,
        ]
        return address("drug/event.json", parts.compactMap(\.self).joined(separator: " AND "), parameters)
    }

    /// Blanks go as `%20`: a `+` that were encoded would be a plus sign.
    private func address(
        _ path: String, _ search: String, _ parameters: KeyValuePairs<String, String?>
    ) -> String {
        SourceRequest.address(base, path, ["search": search]) + "&" + SourceRequest.form(parameters)
    }

    private static func phrase(_ substance: Substance, in field: String) -> String {
        "\(field):\"\(substance.name)\""
    }
}
