import AssayKit

extension XMLElement {
    /// The text of the element and of all inside it, as a record may hold it; `nil` where there is none.
    var plain: String? {
        EscapedTags.removed(from: MarkupText.clean(text)).nonEmpty
    }
}
