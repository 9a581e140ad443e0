import AssayKit

/// The text of a new `assay.yaml`, with comments that say what can be changed.
struct AssayYAML {
    let title: String
    let document: String
    let query: String
    let contact: String?

    var text: String {
        """
        # A workspace of Assay: one document, one question. Edit anything, then run: assay update
        title: \(Self.quoted(title))
        document: \(Self.quoted(document))

        # AND, OR, NOT, brackets, "phrases", beginnings* and title: abstract: author: mesh: before a term.
        query: \(Self.quoted(query))
        # since: 2000-01-01
        # until: 2030-12-31

        # Sources answer faster, and can write before they block, when they know whom.
        \(contact.map { "contact: \(Self.quoted($0))" } ?? "# contact: you@example.org")

        # Optional keys of a source: enabled, limit, base_url, requests_per_second, settings.
        sources:
          pubmed: {}
          europepmc: {}
          clinicaltrials: {}
          crossref: { limit: 500 }

        # A bundled theme pack, a file of your own (see: assay themes show clinical), or a list of both.
        themes: clinical

        """
    }

    /// A YAML scalar in single quotes, which know no escapes but the doubled quote.
    private static func quoted(_ text: String) -> String {
        // YAML refuses most control characters even in quotes.
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
        return "'" + plain.collapsingWhitespace().replacing("'", with: "''") + "'"
    }
}
