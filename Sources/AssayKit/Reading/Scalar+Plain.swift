extension Scalar {
    /// The text without markup, as ``MarkupText/plain(_:)`` has it; `nil` where nothing is left.
    public var plain: String? { MarkupText.plain(text).nonEmpty }
}
