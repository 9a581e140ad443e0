import AssayKit

/// A creator as registered: a person, a group, or several people in one text.
struct DataCiteCreator: Decodable {
    var name: Scalar?
    /// `Personal`, `Organizational` or nothing.
    var nameType: Scalar?
    var givenName: Scalar?
    var familyName: Scalar?
    var affiliation: Attempt<[Attempt<DataCiteItem.Named>]>?
    var nameIdentifiers: Attempt<[Attempt<NameIdentifier>]>?

    struct NameIdentifier: Decodable {
        var nameIdentifier: Scalar?
        var nameIdentifierScheme: Scalar?
    }
}

extension DataCiteCreator {
    /// The people or the group.
    var contributors: [Contributor] {
        let name = name?.plain ?? ""
        let isGroup = nameType?.text.lowercased() == "organizational"
        let several = isGroup ? [] : name.split(separator: ";").map { $0.trimmingWhitespace() }.filter { !$0.isEmpty }
        if several.count > 1 { return several.map(Self.person) }
        guard var contributor = isGroup ? Self.group(name) : single(name) else { return [] }
        contributor.orcid = orcid
        contributor.affiliations = (affiliation?.elements() ?? []).compactMap { named in
            MarkupText.affiliation(named.name).nonEmpty
        }
        return [contributor]
    }

    private static func group(_ name: String) -> Contributor? {
        name.nonEmpty.map { Contributor(literal: $0) }
    }

    private func single(_ name: String) -> Contributor? {
        if let family = familyName?.plain {
            return Contributor(family: family, given: givenName?.plain)
        }
        // Only of a person does a comma part the names: "University of Nowhere, Library" has one as well.
        guard nameType?.text.lowercased() == "personal" else { return Self.group(name) }
        return name.nonEmpty.map(Self.person)
    }

    /// "Family, Given" in its parts, anything else as it stands.
    private static func person(_ name: String) -> Contributor {
        let parts = name.split(separator: ",").map { $0.trimmingWhitespace() }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return Contributor(literal: name) }
        return Contributor(family: parts[0], given: parts[1])
    }
}

// MARK: - ORCID

extension DataCiteCreator {
    /// The iD, known by its form and check digit whatever its scheme is called; an ISNI has the same form and says so.
    private var orcid: String? {
        let identifiers: [NameIdentifier] = nameIdentifiers?.elements() ?? []
        return identifiers.lazy.compactMap { identifier -> String? in
            let text = identifier.nameIdentifier?.text ?? ""
            let isISNI =
                identifier.nameIdentifierScheme?.text.uppercased() == "ISNI" || text.lowercased().contains("isni.org")
            return isISNI ? nil : Contributor.orcid(in: text).flatMap { Self.isChecked($0) ? $0 : nil }
        }.first
    }

    /// Whether the last digit is the check of those before it (ISO/IEC 7064, MOD 11-2).
    private static func isChecked(_ orcid: String) -> Bool {
        let digits = orcid.filter { $0 != "-" }
        let sum = digits.dropLast().reduce(0) { ($0 + ($1.wholeNumberValue ?? 0)) * 2 % 11 }
        let check = (12 - sum) % 11
        return digits.last == (check == 10 ? "X" : Character(String(check)))
    }
}
