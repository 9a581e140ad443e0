/// Takes the tags off a text and mends the blanks around them.
///
/// A block's tag leaves a blank. Sources also spoil the blanks around slanted text, and this puts them right where it is
/// plain what was meant:
///
/// - pretty-printed JATS puts a line break around it: `(⏎<italic>A</italic>⏎)/b` is "(A)/b";
/// - trimmed JATS loses the blanks around it: `targeting<italic>TP53</italic>for` is "targeting TP53 for".
struct MarkupStripper {
    private let source: [UInt8]
    private var output: [UInt8] = []
    private var index = 0
    /// Where slanted text began in the output right behind a word, and whether a blank was put there; its end decides.
    private var glued: (start: Int, isSeparated: Bool)?
    /// Whether the text holds MathML, so that TeX beside it says the same again.
    private let hasFormula: Bool

    private init(_ markup: String) {
        source = Array(markup.utf8)
        hasFormula = Self.holdsFormula(source)
        output.reserveCapacity(source.count)
    }

    /// The text without tags, comments and doubled formulas; entities and runs of blanks are left as they are.
    static func text(of markup: String) -> String {
        var stripper = MarkupStripper(markup)
        stripper.run()
        return String(decoding: stripper.output, as: UTF8.self)
    }
}

// MARK: - Tags

extension MarkupStripper {
    private mutating func run() {
        while index < source.count {
            if source[index] == UInt8(ascii: "<"), let tag = MarkupTag(in: source, at: index) {
                index = tag.end
                take(tag)
            } else {
                output.append(source[index])
                index += 1
            }
        }
    }

    private static func holdsFormula(_ source: [UInt8]) -> Bool {
        let mark = Array("math".utf8)
        return source.indices.dropFirst().contains { place in
            (source[place - 1] == UInt8(ascii: "<") || source[place - 1] == UInt8(ascii: ":"))
                && source[place...].starts(with: mark)
        }
    }

    private mutating func take(_ tag: MarkupTag) {
        if tag.isSkipped, !tag.isClosing, !tag.isEmpty, let end = end(of: tag) {
            index = end
        } else if !tag.isInline {
            output.append(0x20)
        } else if tag.isClosing {
            if tag.isItalic { separateEnd() }
            tightenEnd()
        } else if !tag.isEmpty {
            tightenStart()
            if tag.isItalic { separateStart() }
        }
    }

    /// The place behind the closing tag of an element whose text is not wanted; `nil` where that is the only text there.
    private func end(of tag: MarkupTag) -> Int? {
        if tag.name == "tex-math", !hasFormula { return nil }
        var place = index
        while place < source.count {
            if source[place] == UInt8(ascii: "<"), let other = MarkupTag(in: source, at: place) {
                if other.name == tag.name { return other.isClosing ? other.end : nil }
                place = other.end
            } else {
                place += 1
            }
        }
        return nil
    }
}

// MARK: - Blanks that are too many

extension MarkupStripper {
    /// Drops a line break between an opening bracket or slash and the element that begins here.
    private mutating func tightenStart() {
        let limit = max(0, output.count - 80)
        var end = output.count
        var hasBreak = false
        while end > limit, Self.isBlank(output[end - 1]) {
            end -= 1
            hasBreak = hasBreak || output[end] == 0x0A
        }
        guard hasBreak, end > 0, Self.openers.contains(output[end - 1]) else { return }
        output.removeLast(output.count - end)
    }

    /// Drops a line break between the element that ends here and the punctuation behind it.
    private mutating func tightenEnd() {
        let blanks = source[index...].prefix { Self.isBlank($0) }
        guard blanks.contains(0x0A), blanks.endIndex < source.count else { return }
        guard Self.closers.contains(source[blanks.endIndex]) else { return }
        while let last = output.last, Self.isBlank(last) { output.removeLast() }
        index = blanks.endIndex
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static let openers = Set("([/".utf8)
    private static let closers = Set(")],.;:/?!%".utf8)
}

// MARK: - Blanks that are missing

extension MarkupStripper {
    private mutating func separateStart() {
        glued = nil
        guard index < source.count, MarkupTag.isLetter(source[index]), Self.isWord(output.suffix(2)) else { return }
        let isSeparated = Self.isLower(output[output.count - 1]) && !Self.isLower(source[index])
        if isSeparated { output.append(0x20) }
        glued = (output.count, isSeparated)
    }

    private mutating func separateEnd() {
        defer { glued = nil }
        guard let last = output.last, MarkupTag.isLetter(last) || MarkupTag.isDigit(last) else { return }
        guard Self.isWord(source[index...].prefix(2)) else { return }
        if let glued, output.count - glued.start >= 3 {
            if !glued.isSeparated { output.insert(0x20, at: glued.start) }
            output.append(0x20)
        } else if !Self.isLower(last), source[index...].prefix(2).allSatisfy(Self.isLower) {
            output.append(0x20)
        }
    }

    /// Whether these are two letters.
    private static func isWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 2 && bytes.allSatisfy(MarkupTag.isLetter)
    }

    private static func isLower(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}
