import AssayKit

/// Finds the abstract among a record's descriptions.
enum DataCiteAbstract {
    /// The abstract, the English one of several; otherwise what was written about methods, or at length without a kind.
    static func sections(of descriptions: [DataCiteItem.Description]) -> [AbstractSection] {
        let abstracts = of("Abstract", descriptions)
        let english = abstracts.first { $0.lang?.text.lowercased().hasPrefix("en") ?? false }
        if let abstract = english ?? abstracts.first {
            return MarkupText.sections(abstract.description?.text ?? "")
        }
        if let methods = of("Methods", descriptions).first?.description?.plain {
            return [AbstractSection(label: "Methods", text: methods)]
        }
        let others = of("Other", descriptions).compactMap { $0.description?.text }
        let prose = others.filter { $0.count >= shortest && !$0.trimmingWhitespace().hasPrefix("{") }
        return prose.first.map(MarkupText.sections) ?? []
    }

    private static func of(
        _ type: String, _ descriptions: [DataCiteItem.Description]
    ) -> [DataCiteItem.Description] {
        descriptions.filter { $0.descriptionType?.text == type && $0.description?.plain != nil }
    }

    /// `Other` holds remarks on bindings and printers as well as abstracts; from this length on it is taken for one.
    private static let shortest = 200
}
