extension CorpusWork {
    /// Europe PMC's code of the collection that holds the work.
    var europePMCCollection: String {
        if let europePMCSource { return europePMCSource }
        if pmid != nil { return "MED" }
        return isPreprint ? "PPR" : "PMC"
    }

    /// The work's number in that collection.
    var europePMCIdentifier: String {
        switch europePMCCollection {
        case "MED": pmid ?? key
        case "PMC": pmcid ?? key
        default: "PPR\(StableHash.number(of: key, below: 900_000) + 100_000)"
        }
    }
}
