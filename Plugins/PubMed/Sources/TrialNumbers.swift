import AssayKit

/// The registrations that an article reports, by NLM's list of data banks.
struct TrialNumbers {
    let banks: [XMLElement]

    /// Adds a relation for each number; a single one of ClinicalTrials.gov also becomes an identifier.
    func add(to record: inout Record) {
        var numbers: [Identifier] = []
        for bank in banks {
            guard let name = bank.first("DataBankName")?.plain, let scheme = Self.registries[name.lowercased()],
                let list = bank.first("AccessionNumberList")
            else { continue }
            for number in list.all("AccessionNumber").compactMap({ Identifier(scheme, $0.text) })
            where !numbers.contains(number) {
                numbers.append(number)
            }
        }
        record.relations += numbers.map { Relation(.reportsTrial, $0) }
        let known = numbers.filter { $0.scheme == .nct }
        if known.count == 1 { record.identifiers[.nct] = known[0] }
    }

    /// The registries among NLM's data banks (NLM, *MEDLINE Databank Sources*); other banks hold sequences or data sets.
    private static let registries: [String: IdentifierScheme] = Dictionary(
        uniqueKeysWithValues: [
            "anzctr", "chictr", "cris", "ctri", "ctis", "drks", "eudract", "irct", "isrctn", "japiccti", "jma", "jprn",
            "jrct", "kct", "lbctr", "ntr", "pactr", "per", "rebec", "rpcec", "slctr", "tctr", "umin ctr", "umin-ctr",
        ].map { ($0, IdentifierScheme(rawValue: $0.filter { $0 != " " && $0 != "-" })) }
            + [("clinicaltrials.gov", .nct)])
}
