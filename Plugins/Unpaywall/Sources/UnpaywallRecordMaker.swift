import AssayKit

/// Makes the one record of a DOI.
struct UnpaywallRecordMaker {
    let doi: Identifier

    /// The record of a DOI that Unpaywall does not have: it says nothing of open access.
    var unknown: Record {
        var record = empty
        record.extra["found"] = .bool(false)
        return record
    }

    /// The record of what Unpaywall says.
    func record(of work: UnpaywallWork) -> Record {
        var record = empty
        let places = work.isOpen == false ? [] : work.readable
        let chosen = Self.choice(among: places)
        record.openAccess = Self.openAccess(work, at: chosen)
        record.extra = extras(of: work, chosen: chosen, best: places.first)
        return record
    }

    private var empty: Record {
        var record = Record(source: UnpaywallPlugin.manifest.id, sourceID: doi.value)
        record.kind = .enrichment
        record.identifiers = IdentifierSet([doi])
        return record
    }

    /// Unpaywall puts the publisher before repositories, so that a free-to-read page hides a copy that may be re-used:
    /// a reviewed copy under an open licence goes first, and else Unpaywall's choice stands.
    private static func choice(among places: [UnpaywallLocation]) -> UnpaywallLocation? {
        places.first(where: \.isReusable) ?? places.first
    }

    private static func openAccess(_ work: UnpaywallWork, at place: UnpaywallLocation?) -> OpenAccess {
        let word = work.status.flatMap { MarkupText.clean($0).nonEmpty }
        var access = OpenAccess(status: word ?? (work.isOpen == false ? "closed" : nil))
        access.url = place?.address
        access.license = place?.licence
        access.version = clean(place?.version)
        access.host = clean(place?.host)
        return access
    }

    private func extras(
        of work: UnpaywallWork, chosen: UnpaywallLocation?, best: UnpaywallLocation?
    ) -> [String: JSONValue] {
        var extra: [String: JSONValue] = [:]
        extra["genre"] = Self.clean(work.genre).map(JSONValue.string)
        extra["free_since"] = Self.day(chosen?.date).map(JSONValue.string)
        extra["updated"] = Self.day(work.updated).map(JSONValue.string)
        extra["has_repository_copy"] = (work.hasRepositoryCopy?.value ?? nil).map(JSONValue.bool)
        extra["journal_is_in_doaj"] = (work.isInDOAJ?.value ?? nil).map(JSONValue.bool)
        if let best, best != chosen { extra["unpaywall_best_url"] = best.address.map(JSONValue.string) }
        if let embargoed = work.embargoed?.value ?? nil, !embargoed.isEmpty {
            extra["embargoed_copies"] = .integer(embargoed.count)
        }
        if work.unreadableLocations > 0 { extra["unreadable_locations"] = .integer(work.unreadableLocations) }
        return extra
    }

    /// A date, unless the word "deprecated" or another stands where one was.
    private static func day(_ value: Scalar?) -> String? {
        value.flatMap { PartialDate(iso: $0.text) }?.description
    }

    private static func clean(_ value: Scalar?) -> String? {
        value.flatMap { MarkupText.clean($0.text).nonEmpty }
    }
}
