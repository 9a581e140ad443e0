import AssayKit

// MARK: - Spans

extension MarkdownText {
    /// The text in typographic quotes, escaped.
    package static func quote(_ text: String, limit: Int = 800) -> String {
        "“" + escape(text, limit: limit) + "”"
    }

    /// The text as a code span that shows it unchanged but for line breaks and control characters.
    ///
    /// - Parameter isInTable: Whether it stands in a table's cell, where a pipe has to be escaped even in code.
    package static func code(_ text: String, isInTable: Bool = false, limit: Int = 2_000) -> String {
        let line = ForeignText.line(text, limit: limit)
        guard !line.isEmpty else { return "–" }
        let fence = String(repeating: "`", count: longestRun(of: "`", in: line) + 1)
        let padding = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
        let span = fence + padding + line + padding + fence
        return isInTable ? span.replacing("|", with: "\\|") : span
    }

    /// A link, or the text alone where the address is not one of the web.
    ///
    /// - Parameter text: Markdown, already escaped.
    package static func link(_ text: String, to address: String?) -> String {
        guard let address, let target = target(address) else { return text }
        return "[\(text)](\(target))"
    }

    /// An address of the web with everything encoded that could end a link's target; `nil` for any other scheme.
    private static func target(_ address: String) -> String? {
        let line = ForeignText.line(address, limit: 2_000)
        let lowercased = line.lowercased()
        guard lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://"), !line.hasSuffix("…") else {
            return nil
        }
        return line.utf8.map(Self.encoded).joined()
    }

    private static func encoded(_ byte: UInt8) -> String {
        let character = Character(Unicode.Scalar(byte))
        let isPlain = character.isASCII && (character.isLetter || character.isNumber)
        if isPlain || "-._~:/?#@!$&+,;=%".contains(character) {
            return "_~$&".contains(character) ? "\\\(character)" : String(character)
        }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    private static func longestRun(of character: Character, in text: String) -> Int {
        var longest = 0
        var current = 0
        for next in text {
            current = next == character ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }
}

// MARK: - Blocks

extension MarkdownText {
    /// A code block of one line, indented, so that no fence and no marker within can end it.
    package static func codeBlock(_ text: String) -> String {
        "    " + ForeignText.line(text, limit: 20_000)
    }

    /// A table with a line a row, its columns aligned; the cells are Markdown, already escaped.
    ///
    /// The rule's dashes are as many as the column is wide, from which pandoc takes the widths of a wide table.
    ///
    /// - Parameter alignments: `l` or `r`, one a column.
    package static func table(_ header: [String], alignments: String, rows: [[String]]) -> String {
        let columns = zip(header.indices, alignments).map { index, alignment in
            let cells = [header[index]] + rows.map { index < $0.count ? $0[index] : "" }
            return column(cells, isRight: alignment == "r")
        }
        let lines = 0..<(rows.count + 2)
        return lines.map { line in "| " + columns.map { $0[line] }.joined(separator: " | ") + " |" }
            .joined(separator: "\n")
    }

    /// A column's header, rule and cells, padded to one width.
    private static func column(_ cells: [String], isRight: Bool) -> [String] {
        let width = max(4, cells.map(\.count).max() ?? 0)
        let dashes = String(repeating: "-", count: width - 1)
        let padded = cells.map { cell in
            let blanks = String(repeating: " ", count: width - cell.count)
            return isRight ? blanks + cell : cell + blanks
        }
        return [padded[0], isRight ? dashes + ":" : ":" + dashes] + padded.dropFirst()
    }

    /// A list item of several lines of text that flow into each other when rendered.
    package static func item(_ lines: [String]) -> String {
        "- " + lines.filter { !$0.isEmpty }.joined(separator: "\n  ")
    }
}
