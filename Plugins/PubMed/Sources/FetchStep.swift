/// One efetch: what it asked for, so that what did not come can be named.
struct FetchStep: Hashable {
    /// What an efetch asked for.
    enum Asked: Hashable {
        /// Records by their PMIDs.
        case pmids([String])
        /// Records by their DOIs, whose PMIDs a search found.
        case dois([String])
        /// So many records of a search that the history server keeps.
        case number(Int)
        /// Nothing is known.
        case anything
    }

    var asked: Asked

    init(asked: Asked) {
        self.asked = asked
    }

    /// Reads what ``context`` wrote.
    init(context: [String: String]) {
        if let dois = context["dois"] {
            asked = .dois(dois.split(separator: " ").map(String.init))
        } else if let ids = context["ids"] {
            asked = .pmids(ids.split(separator: ",").map(String.init))
        } else {
            asked = context["number"].flatMap { Int($0) }.map(Asked.number) ?? .anything
        }
    }

    /// The step as a request carries it.
    var context: [String: String] {
        switch asked {
        case .pmids(let ids): ["step": "fetch", "ids": ids.joined(separator: ",")]
        case .dois(let dois): ["step": "fetch", "dois": dois.joined(separator: " ")]
        case .number(let number): ["step": "fetch", "number": String(number)]
        case .anything: ["step": "fetch"]
        }
    }
}

extension FetchStep.Asked {
    /// The PMIDs that were asked for by name.
    var pmids: [String] {
        if case .pmids(let ids) = self { ids } else { [] }
    }

    /// How many records shall come, where that is known.
    var count: Int? {
        switch self {
        case .pmids(let ids): ids.count
        case .dois(let dois): dois.count
        case .number(let number): number
        case .anything: nil
        }
    }
}
