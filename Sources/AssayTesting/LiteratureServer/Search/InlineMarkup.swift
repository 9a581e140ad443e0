/// The few inline tags that a corpus' titles and abstracts may hold: `<i> <b> <u> <sub> <sup>`.
enum InlineMarkup {
    /// A run of text or a tag.
    enum Piece: Equatable {
        case text(String)
        case open(String)
        case close(String)
    }

    /// The pieces of a text; a `<` that begins none of the tags is text.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = Substring(text)
        var run = ""
        while let start = rest.firstIndex(of: "<") {
            run += rest[..<start]
            rest = rest[start...]
            if let (piece, length) = tag(at: rest) {
                if !run.isEmpty { pieces.append(.text(run)) }
                run = ""
                pieces.append(piece)
                rest = rest.dropFirst(length)
            } else {
                run.append("<")
                rest = rest.dropFirst()
            }
        }
        run += rest
        if !run.isEmpty { pieces.append(.text(run)) }
        return pieces
    }

    /// The text for XML or HTML: text escaped, tags kept with `prefix` before and `names` for their names.
    ///
    /// Tags that do not nest are escaped like text, so that the result is well-formed.
    static func escaped(_ text: String, prefix: String = "", names: [String: String] = [:]) -> String {
        let pieces = pieces(of: text)
        guard nests(pieces) else { return XMLWriter.escaped(text) }
        return pieces.map { piece in
            switch piece {
            case .text(let text): XMLWriter.escaped(text)
            case .open(let name): "<\(prefix)\(names[name] ?? name)>"
            case .close(let name): "</\(prefix)\(names[name] ?? name)>"
            }
        }.joined()
    }

    private static func tag(at text: Substring) -> (Piece, Int)? {
        for name in ["i", "b", "u", "sub", "sup"] {
            if text.hasPrefix("<\(name)>") { return (.open(name), name.count + 2) }
            if text.hasPrefix("</\(name)>") { return (.close(name), name.count + 3) }
        }
        return nil
    }

    private static func nests(_ pieces: [Piece]) -> Bool {
        var open: [String] = []
        for piece in pieces {
            switch piece {
            case .text: break
            case .open(let name): open.append(name)
            case .close(let name):
                guard open.popLast() == name else { return false }
            }
        }
        return open.isEmpty
    }
}
