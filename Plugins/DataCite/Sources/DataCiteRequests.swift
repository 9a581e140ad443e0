import AssayKit

/// Makes the requests for a step.
struct DataCiteRequests {
    /// The address of the service.
    let base: String

    /// The request that a step stands for. The order is that of registration, since that of relevance moves between pages.
    func request(_ step: DataCiteStep) -> SourceRequest {
        let isNumbered = step.mode == .numbers
        let address = SourceRequest.address(
            base, "dois",
            [
                "query": step.text,
                "page[size]": String(step.pageSize),
                "page[number]": isNumbered ? String(step.page) : nil,
                "page[cursor]": isNumbered ? nil : "1",
                "sort": isNumbered ? "created" : nil,
                "disable-facets": "true",
            ])
        return request(address, step)
    }

    /// The request for one DOI.
    func lookup(_ doi: String) -> SourceRequest {
        let step = DataCiteStep(task: .lookup, query: doi)
        return request(SourceRequest.address(base, "dois/\(doi.percentEncoded())"), step)
    }

    /// The pages after the first of a part that has so many records to fetch, all at once: none needs another.
    func pages(after step: DataCiteStep, reach: Int) -> [SourceRequest] {
        guard reach > step.pageSize else { return [] }
        return (2...((reach - 1) / step.pageSize + 1)).map { number in
            var next = step
            next.page = number
            next.warnings = []
            return request(next)
        }
    }

    /// The page after one of a cursor, at the address that DataCite gave.
    ///
    /// - Throws: ``SourceError`` with code `malformed` where the address leads elsewhere or to the same page again.
    func following(_ link: String, after step: DataCiteStep, at address: String) throws(SourceError) -> SourceRequest {
        guard Self.isBelow(link, base) else {
            throw SourceError(.malformed, "DataCite's next page leads to another place: \(link.prefix(120))")
        }
        let link = Self.withoutContact(link)
        guard link != address else {
            throw SourceError(.malformed, "DataCite's next page is the same page again")
        }
        var next = step
        next.page += 1
        next.warnings = []
        return request(link, next)
    }

    private func request(_ address: String, _ step: DataCiteStep) -> SourceRequest {
        SourceRequest(
            .get, address, headers: ["Accept": "application/vnd.api+json"],
            purpose: step.task == .count ? .search : .page, context: step.context, expectedItems: expectedItems(step))
    }

    private func expectedItems(_ step: DataCiteStep) -> Int? {
        if step.task == .lookup { return 1 }
        return step.declared.map { max(0, min(step.pageSize, $0 - (step.page - 1) * step.pageSize)) }
    }
}

// MARK: - Addresses

extension DataCiteRequests {
    /// Whether an address is one of `/dois` of the service, by the same scheme and at the same host and port.
    private static func isBelow(_ link: String, _ base: String) -> Bool {
        let root = "\(base)/dois?"
        guard link.lowercased().hasPrefix(root.lowercased()) else { return false }
        return link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// DataCite repeats the contact address, which the host adds to each request itself.
    private static func withoutContact(_ link: String) -> String {
        let halves = link.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { return link }
        let kept = halves[1].split(separator: "&").filter { !$0.hasPrefix("mailto=") }
        return "\(halves[0])?\(kept.joined(separator: "&"))"
    }
}
