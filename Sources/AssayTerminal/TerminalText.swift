/// Foreign text made safe for a terminal.
package enum TerminalText {
    /// The text without control characters and direction overrides, white space as single blanks.
    package static func safe(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars)).split(separator: " ").joined(separator: " ")
    }

    /// The text cut to a width, with an ellipsis where something was cut.
    package static func cut(_ text: String, to width: Int) -> String {
        if text.count <= width { return text }
        return width < 1 ? "" : text.prefix(width - 1) + "…"
    }
}
