/// Makes text of foreign origin printable: one line, no control characters, no invisible ones that mislead.
///
/// Terminal sequences (ECMA-48), C0 and C1 controls, bidirectional overrides and isolates (UAX #9; they can show text in
/// another order than it is read), zero-width marks and tag characters are removed; every run of white space becomes
/// one blank.
struct ForeignText {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var output = String.UnicodeScalarView()
    private var isBlankPending = false

    /// Looks at no more of the text than a cut line can need, so that a huge title costs what a long one costs.
    private init(_ text: String, limit: Int) {
        let reach = limit.multipliedReportingOverflow(by: 8)
        scalars = Array(text.unicodeScalars.prefix(reach.overflow ? .max : max(reach.partialValue, 4_096)))
    }

    /// The text as one printable line of at most `limit` Unicode scalars, the last of which is `…` where it was cut.
    static func line(_ text: String, limit: Int) -> String {
        var cleaner = ForeignText(text, limit: limit)
        return cleaner.read(limit: limit)
    }

    private mutating func read(limit: Int) -> String {
        while position < scalars.count, output.count <= limit { step() }
        return output.count > limit ? Self.cut(output, to: limit) : String(output)
    }

    private mutating func step() {
        let scalar = scalars[position]
        position += 1
        switch scalar.value {
        case 0x1B: skipEscape()
        case 0x9B: skipControlSequence()
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipString()
        case _ where scalar.properties.isWhitespace: isBlankPending = !output.isEmpty
        case _ where Self.isUnwanted(scalar): break
        default: append(scalar)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if isBlankPending { output.append(" ") }
        isBlankPending = false
        output.append(scalar)
    }
}

// MARK: - Terminal sequences

extension ForeignText {
    private mutating func skipEscape() {
        guard position < scalars.count else { return }
        let kind = scalars[position]
        position += 1
        switch kind {
        case "[": skipControlSequence()
        case "]", "P", "X", "^", "_": skipString()
        case _ where kind.properties.isWhitespace: isBlankPending = !output.isEmpty
        default: break
        }
    }

    /// Parameters and intermediates (0x20 to 0x3F), then one final byte (0x40 to 0x7E).
    private mutating func skipControlSequence() {
        while position < scalars.count, (0x20...0x3F).contains(scalars[position].value) { position += 1 }
        if position < scalars.count, (0x40...0x7E).contains(scalars[position].value) { position += 1 }
    }

    /// A string that BEL or ST ends. One that never ends loses only its opening, so that no text vanishes.
    private mutating func skipString() {
        let window = scalars[position...].prefix(2_048)
        guard let end = window.firstIndex(where: { $0.value == 0x07 || $0.value == 0x9C || $0.value == 0x1B }) else {
            return
        }
        position = end + 1
        if scalars[end].value == 0x1B, position < scalars.count, scalars[position] == "\\" { position += 1 }
    }
}

// MARK: - Characters

extension ForeignText {
    private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
        case 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE007F: true
        default: false
        }
    }

    /// The text cut at a word's end where one is near, otherwise between two characters.
    private static func cut(_ text: String.UnicodeScalarView, to limit: Int) -> String {
        guard limit > 1 else { return "…" }
        let head = text.prefix(limit - 1)
        if let blank = head.lastIndex(of: " "), head.distance(from: blank, to: head.endIndex) <= 20 {
            return String(String.UnicodeScalarView(head[..<blank])) + "…"
        }
        return String(String.UnicodeScalarView(head)).dropLast() + "…"
    }
}
