/// One section of an abstract.
public struct AbstractSection: Codable, Hashable, Sendable {
    /// The section's label as printed, for example `METHODS`; `nil` where it has none.
    public var label: String?

    /// The section's text: NFC, no markup.
    public var text: String

    /// A section.
    public init(label: String? = nil, text: String) {
        self.label = label
        self.text = text
    }
}
