import AssayKit

/// A name that openFDA is asked for as a substance.
struct Substance: Hashable {
    /// The name, in lower case, with nothing in it that could end a quotation.
    let name: String
    /// The name as a part of a record's id.
    let slug: String

    /// A substance of a name.
    ///
    /// - Returns: `nil` where the text holds no letter.
    init?(_ text: String) {
        let kept = text.lowercased().map { "\"“”„\\*".contains($0) ? " " : $0 }
        name = MarkupText.clean(String(kept)).collapsingWhitespace()
        guard name.contains(where: \.isLetter) else { return nil }
        slug = name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}

extension Substance {
    /// The words and phrases of a query that may be substances: not negated, whole, and looked for in title or abstract.
    static func candidates(in query: Query) -> [Substance] {
        let fields: Set<Query.Field> = [.anywhere, .title, .abstract]
        let terms = query.positiveTerms.filter { fields.contains($0.field) && !$0.isTruncated }
        return unique(terms.compactMap { Substance($0.text) })
    }

    /// The substances that the settings name; none where they name none.
    ///
    /// - Throws: ``SourceError`` with code `invalidSettings` for anything but a list of names.
    static func named(in setting: JSONValue?) throws(SourceError) -> [Substance] {
        guard let setting else { return [] }
        let names = setting.array?.compactMap(\.text).compactMap(Substance.init)
        guard let names, !names.isEmpty, names.count == setting.array?.count else {
            throw SourceError(
                .invalidSettings, "openFDA's setting substances is no list of names.",
                hint: "write openfda: { settings: { substances: [one, another] } }")
        }
        return unique(names)
    }

    private static func unique(_ substances: [Substance]) -> [Substance] {
        var seen: Set<String> = []
        return substances.filter { seen.insert($0.slug).inserted }
    }
}
