/// Colours of the terminal, or nothing where colour is off.
package struct Style: Sendable {
    /// Whether codes are written.
    package let isOn: Bool

    /// A style.
    package init(isOn: Bool) {
        self.isOn = isOn
    }

    /// Heavy text.
    package func bold(_ text: String) -> String { wrapped(text, "1") }
    /// Faint text.
    package func dim(_ text: String) -> String { wrapped(text, "2") }
    /// Text that says that all is well.
    package func good(_ text: String) -> String { wrapped(text, "32") }
    /// Text that warns.
    package func warning(_ text: String) -> String { wrapped(text, "33") }
    /// Text that says that something failed.
    package func bad(_ text: String) -> String { wrapped(text, "31") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
