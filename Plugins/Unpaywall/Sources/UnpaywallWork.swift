import AssayKit

/// What Unpaywall says of one DOI; every member may be missing or null.
struct UnpaywallWork: Decodable {
    var doi: Scalar?
    var genre: Scalar?
    var isOpen: Bool?
    var status: String?
    var best: Attempt<UnpaywallLocation?>?
    var first: Attempt<UnpaywallLocation?>?
    var locations: Attempt<[Attempt<UnpaywallLocation>]?>?
    var embargoed: Attempt<[JSONValue]?>?
    var hasRepositoryCopy: Attempt<Bool?>?
    var isInDOAJ: Attempt<Bool?>?
    var updated: Scalar?

    private enum CodingKeys: String, CodingKey {
        case doi, genre, updated
        case isOpen = "is_oa"
        case status = "oa_status"
        case best = "best_oa_location"
        case first = "first_oa_location"
        case locations = "oa_locations"
        case embargoed = "oa_locations_embargoed"
        case hasRepositoryCopy = "has_repository_copy"
        case isInDOAJ = "journal_is_in_doaj"
    }
}

extension UnpaywallWork {
    /// The places that can be read now, Unpaywall's own choice first; one that is named twice stands twice.
    var readable: [UnpaywallLocation] {
        ([best, first].compactMap { $0?.value ?? nil } + listed.compactMap(\.value)).filter {
            $0.address != nil
        }
    }

    /// How many places could not be read.
    var unreadableLocations: Int {
        listed.count { $0.value == nil } + (locations?.fault == nil ? 0 : 1)
    }

    private var listed: [Attempt<UnpaywallLocation>] { (locations?.value ?? nil) ?? [] }
}
