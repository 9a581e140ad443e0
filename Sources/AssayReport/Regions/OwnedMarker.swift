/// A line that begins or ends a region: `<!-- assay:begin NAME sha256=HEX -->`, `<!-- assay:end NAME -->`.
enum OwnedMarker: Equatable {
    case begin(name: String, hash: String)
    case end(name: String)
    /// A line that was meant as a marker and is none.
    case malformed

    /// What every marker starts with, at the line's first character.
    static let prefix = "<!-- assay:"

    /// Reads a line without its end; `nil` for any other line. White space behind the marker is tolerated.
    init?(line: Substring) {
        guard line.utf8.starts(with: Self.prefix.utf8) else { return nil }
        let words = line.split { $0.isWhitespace }
        switch (words.count, words.dropFirst().first) {
        case (5, "assay:begin") where words[4] == "-->" && words[3].hasPrefix("sha256="):
            self = .begin(name: String(words[2]), hash: String(words[3].dropFirst(7)))
        case (4, "assay:end") where words[3] == "-->":
            self = .end(name: String(words[2]))
        default:
            self = .malformed
        }
    }

    /// The marker's line, without its end.
    var text: String {
        switch self {
        case .begin(let name, let hash): "\(Self.prefix)begin \(name) sha256=\(hash) -->"
        case .end(let name): "\(Self.prefix)end \(name) -->"
        case .malformed: ""
        }
    }
}
