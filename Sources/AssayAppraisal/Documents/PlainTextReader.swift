import AssayKit

/// Reads plain text: paragraphs stand between empty lines; short lines without a full stop are taken for headings.
enum PlainTextReader {
    /// The outline of a plain text.
    static func outline(of text: String) -> DocumentOutline {
        var blocks: [Block] = []
        var lines: [Substring] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                blocks += paragraph(lines, isFirst: blocks.isEmpty)
                lines = []
            } else {
                lines.append(line)
            }
        }
        blocks += paragraph(lines, isFirst: blocks.isEmpty)
        return DocumentOutline(title: nil, blocks: demotingLoneHeadings(blocks))
    }

    private static func paragraph(_ lines: [Substring], isFirst: Bool) -> [Block] {
        if lines.count == 2, isRule(lines[1]) { return [heading(lines[0], level: isFirst ? 1 : 2)] }
        if lines.count == 1, looksLikeHeading(lines[0]) { return [heading(lines[0], level: isFirst ? 1 : 2)] }
        var blocks: [Block] = []
        for line in lines where !isRule(line) {
            if let entry = listEntry(line) {
                blocks.append(Block(kind: .listItem, text: entry))
            } else if let last = blocks.indices.last {
                blocks[last].text += " " + line.collapsingWhitespace()
            } else {
                blocks.append(Block(kind: .prose, text: line.collapsingWhitespace()))
            }
        }
        return blocks
    }

    /// A heading with nothing below it is no heading, unless it is the title.
    private static func demotingLoneHeadings(_ blocks: [Block]) -> [Block] {
        guard blocks.count > 1, let last = blocks.last, last.kind == .heading else {
            return blocks.count == 1 ? blocks.map { Block(kind: .prose, text: $0.text) } : blocks
        }
        return blocks.dropLast() + [Block(kind: .prose, text: last.text)]
    }

    private static func heading(_ line: Substring, level: Int) -> Block {
        let text = line.drop { $0 == "#" || $0 == " " }.collapsingWhitespace()
        return Block(kind: .heading, level: level, text: text.isEmpty ? line.collapsingWhitespace() : text)
    }

    private static func isRule(_ line: Substring) -> Bool {
        let trimmed = line.trimmingWhitespace()
        guard trimmed.count >= 3, let first = trimmed.first, "=-_*~".contains(first) else { return false }
        return trimmed.allSatisfy { $0 == first }
    }

    private static func looksLikeHeading(_ line: Substring) -> Bool {
        let text = line.trimmingWhitespace()
        guard (2...90).contains(text.count), let first = text.first, let last = text.last else { return false }
        guard listEntry(line) == nil, !".!;,:…".contains(last), text.split(separator: " ").count <= 14 else {
            return false
        }
        return first.isUppercase || first.isNumber || first == "#" || first == "¿"
    }

    /// The text behind a bullet or a number, or `nil` where the line is no list entry.
    private static func listEntry(_ line: Substring) -> String? {
        let text = line.trimmingWhitespace()
        if let first = text.first, "-*•–·".contains(first), text.dropFirst().first == " " {
            return text.dropFirst(2).collapsingWhitespace().nonEmpty
        }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard (1...2).contains(digits.count), let mark = rest.first, ".)".contains(mark),
            rest.dropFirst().first == " "
        else { return nil }
        return rest.dropFirst(2).collapsingWhitespace().nonEmpty
    }
}
