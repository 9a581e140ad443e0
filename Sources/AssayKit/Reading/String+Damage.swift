extension String {
    /// Whether bytes of the text were lost, as U+FFFD tells (see ``BodyText``), so that it identifies nothing.
    public var isDamaged: Bool { unicodeScalars.contains("\u{FFFD}") }
}
