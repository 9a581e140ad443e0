import AssayKit

/// A report as a sequence of a person's text and the machine's regions; the texts together are the file, byte for byte.
struct OwnedDocument {
    /// One piece of the file.
    enum Piece {
        /// A person's text, and the blank lines between regions.
        case prose(String)
        case region(Region)
    }

    /// A machine's region as it stands in the file.
    struct Region {
        var name: String
        /// The hash that its marker declares.
        var declaredHash: String
        /// What stands between the markers' lines, with line feeds as line ends.
        var inner: String
        /// The line of the beginning marker, counted from 1.
        var line: Int
        /// The end of its last line: a line feed, both characters, or nothing at the end of the file.
        var terminator: String

        var isEdited: Bool { SHA256.hex(inner) != declaredHash.lowercased() }
    }

    var pieces: [Piece] = []

    /// The line end that the file's first line has.
    var lineEnd = "\n"

    private var open: (region: Region, lines: [Substring])?
    private var prose = ""

    /// Takes a report apart.
    ///
    /// - Throws: ``OwnedRegionError`` with the code `damaged` where markers are malformed, nested, doubled or alone.
    init(_ text: String) throws(OwnedRegionError) {
        for (index, line) in Self.lines(of: text).enumerated() {
            if index == 0, line.end == "\r\n" { lineEnd = line.end }
            try read(line.text, end: line.end, number: index + 1)
        }
        if let open { throw .damaged(line: open.region.line, "region '\(open.region.name)' has no end") }
        closeProse()
    }

    /// The regions, in the file's order.
    var regions: [Region] {
        pieces.compactMap { if case .region(let region) = $0 { region } else { nil } }
    }
}

// MARK: - Reading

extension OwnedDocument {
    private mutating func read(_ line: Substring, end: String, number: Int) throws(OwnedRegionError) {
        switch OwnedMarker(line: line) {
        case .begin(let name, let hash): try begin(name, hash, at: number)
        case .end(let name): try finish(name, terminator: end, at: number)
        case .malformed: throw .damaged(line: number, "the marker cannot be read")
        case nil where open != nil: open?.lines.append(line)
        case nil: prose += line + end
        }
    }

    private mutating func begin(_ name: String, _ hash: String, at number: Int) throws(OwnedRegionError) {
        if let open {
            throw .damaged(line: number, "region '\(name)' begins inside region '\(open.region.name)'")
        }
        if let earlier = regions.first(where: { $0.name == name }) {
            throw .damaged(line: number, "region '\(name)' stands at line \(earlier.line) already")
        }
        closeProse()
        open = (Region(name: name, declaredHash: hash, inner: "", line: number, terminator: ""), [])
    }

    private mutating func finish(_ name: String, terminator: String, at number: Int) throws(OwnedRegionError) {
        guard let open else { throw .damaged(line: number, "region '\(name)' ends and never began") }
        guard open.region.name == name else {
            throw .damaged(line: number, "region '\(name)' ends where '\(open.region.name)' should")
        }
        var region = open.region
        region.inner = open.lines.map { $0 + "\n" }.joined()
        region.terminator = terminator
        pieces.append(.region(region))
        self.open = nil
    }

    private mutating func closeProse() {
        if !prose.isEmpty { pieces.append(.prose(prose)) }
        prose = ""
    }

    /// The lines with their ends. A byte-order mark in front is a line of its own without an end, so that a marker
    /// behind it is found.
    private static func lines(of text: String) -> [(text: Substring, end: String)] {
        var lines: [(text: Substring, end: String)] = []
        var rest = text.unicodeScalars[...]
        if rest.first == "\u{FEFF}" { lines.append((Substring(rest.prefix(1)), "")) }
        rest = rest.drop { $0 == "\u{FEFF}" }
        while let feed = rest.firstIndex(of: "\n") {
            let line = rest[..<feed]
            let isReturned = line.last == "\r"
            lines.append((Substring(isReturned ? line.dropLast() : line), isReturned ? "\r\n" : "\n"))
            rest = rest[rest.index(after: feed)...]
        }
        if !rest.isEmpty { lines.append((Substring(rest), "")) }
        return lines
    }
}
