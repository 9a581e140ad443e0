import AssayKit

/// Makes the requests for a step.
struct DOAJRequests {
    /// The address of the service.
    let base: String

    /// The request that a step stands for. The order is that of taking up, since that of relevance moves between pages.
    func request(_ step: DOAJStep) -> SourceRequest {
        let address = SourceRequest.address(
            base, "search/articles/\(step.text.percentEncoded())",
            ["page": String(step.page), "pageSize": String(step.pageSize), "sort": "created_date:asc"])
        return SourceRequest(
            .get, address, headers: ["Accept": "application/json"], purpose: step.task == .count ? .search : .page,
            context: step.context, expectedItems: expectedItems(step))
    }

    /// The pages after the first of a part that has so many records to fetch, all at once: none needs another.
    func pages(after step: DOAJStep, reach: Int) -> [SourceRequest] {
        guard reach > step.pageSize else { return [] }
        return (2...((reach - 1) / step.pageSize + 1)).map { number in
            var next = step
            next.page = number
            next.declared = step.declared
            next.warnings = []
            return request(next)
        }
    }

    private func expectedItems(_ step: DOAJStep) -> Int? {
        step.declared.map { max(0, min(step.pageSize, min($0, DOAJStep.ceiling) - (step.page - 1) * step.pageSize)) }
    }
}
