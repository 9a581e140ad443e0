import AssayKit

extension XMLElement {
    /// Whether this is an element of Atom (RFC 4287).
    func isAtom(_ name: String) -> Bool {
        isNamed(name) && namespace == "http://www.w3.org/2005/Atom"
    }

    /// Whether this is an element of OpenSearch.
    func isOpenSearch(_ name: String) -> Bool {
        isNamed(name) && namespace == "http://a9.com/-/spec/opensearch/1.1/"
    }

    /// Whether this is an element of arXiv's own.
    func isArXiv(_ name: String) -> Bool {
        isNamed(name) && namespace == "http://arxiv.org/schemas/atom"
    }

    /// The text as a record may hold it; `nil` where there is none. TeX stays as it is.
    var plain: String? {
        MarkupText.clean(text).nonEmpty
    }
}
