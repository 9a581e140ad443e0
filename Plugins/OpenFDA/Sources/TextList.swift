import AssayKit

/// A list of texts, or one text, without markup; what is neither is left out and told.
struct TextList: Decodable {
    /// The texts, none of them empty.
    var texts: [String] = []
    /// Whether all that stood there was text.
    var isWhole = true

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() { return }
        if let text = try? container.decode(String.self) {
            texts = [MarkupText.plain(text)].filter { !$0.isEmpty }
            return
        }
        // Anything but a list is no text: that it was there is what is told.
        let parts = try? container.decode([Attempt<String>].self)
        isWhole = parts?.allSatisfy { $0.value != nil } ?? false
        texts = (parts ?? []).compactMap(\.value).map(MarkupText.plain).filter { !$0.isEmpty }
    }
}
