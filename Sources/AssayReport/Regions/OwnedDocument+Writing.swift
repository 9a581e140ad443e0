import AssayKit

extension OwnedDocument.Region {
    /// A region of the machine's, with the digest of its text.
    init(_ region: ReportRegion) {
        let inner = region.markdown.isEmpty ? "" : "\n" + Self.withoutMarkers(region.markdown) + "\n\n"
        self.init(name: region.name, declaredHash: SHA256.hex(inner), inner: inner, line: 0, terminator: "\n")
    }

    /// The region's lines.
    func text(lineEnd: String) -> String {
        let begin = OwnedMarker.begin(name: name, hash: declaredHash).text
        let lines = begin + "\n" + inner + OwnedMarker.end(name: name).text
        let ended = lineEnd == "\n" ? lines : lines.replacing("\n", with: lineEnd)
        return ended + (terminator.isEmpty ? "" : lineEnd)
    }

    /// No renderer writes a line that looks like a marker; should one, it is moved off the line's first place.
    private static func withoutMarkers(_ markdown: String) -> String {
        guard markdown.contains(OwnedMarker.prefix) else { return markdown }
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { $0.hasPrefix(OwnedMarker.prefix) ? " " + $0 : String($0) }.joined(separator: "\n")
    }
}

extension OwnedDocument {
    /// The file.
    var text: String {
        pieces.map { piece in
            switch piece {
            case .prose(let text): text
            case .region(let region): region.text(lineEnd: lineEnd)
            }
        }.joined()
    }

    /// Takes regions out, each with one blank line before it, which is what ``place(_:behind:before:)`` puts there.
    mutating func remove(where isObsolete: (String) -> Bool) {
        while let index = pieces.firstIndex(where: { $0.region.map { isObsolete($0.name) } ?? false }) {
            pieces.remove(at: index)
            dropBlankLine(before: index)
        }
    }

    /// Replaces a region, or puts a new one behind the nearest of its predecessors, before the nearest of its
    /// successors, or at the end of a file that has none of them.
    mutating func place(_ region: ReportRegion, behind: [String], before: [String]) {
        var new = Region(region)
        if let index = index(of: region.name), let old = pieces[index].region {
            new.terminator = old.terminator
            pieces[index] = .region(new)
        } else if let index = behind.reversed().compactMap(index(of:)).first {
            insert(new, behind: index)
        } else if let index = before.compactMap(index(of:)).first {
            pieces.insert(contentsOf: [.region(new), .prose(lineEnd)], at: index)
        } else {
            append(new)
        }
    }
}

// MARK: - Placing

extension OwnedDocument {
    private func index(of name: String) -> Int? {
        pieces.firstIndex { $0.region?.name == name }
    }

    private mutating func insert(_ region: Region, behind index: Int) {
        guard var predecessor = pieces[index].region else { return }
        let isLastLine = predecessor.terminator.isEmpty
        predecessor.terminator = lineEnd
        pieces[index] = .region(predecessor)
        var region = region
        if isLastLine { region.terminator = "" }
        pieces.insert(contentsOf: [.prose(lineEnd), .region(region)], at: index + 1)
    }

    private mutating func append(_ region: Region) {
        let text = text
        let isEnded = text.unicodeScalars.last == "\n"
        let gap = text.isEmpty ? "" : isEnded ? lineEnd : lineEnd + lineEnd
        pieces.append(contentsOf: [.prose(gap), .region(region)])
    }

    private mutating func dropBlankLine(before index: Int) {
        let previous = index - 1
        guard pieces.indices.contains(previous), case .prose(let prose) = pieces[previous] else { return }
        let isBlankLine =
            prose == lineEnd || prose.utf8.suffix(2 * lineEnd.utf8.count).elementsEqual((lineEnd + lineEnd).utf8)
        guard isBlankLine else { return }
        pieces[previous] = .prose(
            String(String.UnicodeScalarView(prose.unicodeScalars.dropLast(lineEnd.unicodeScalars.count))))
    }
}

extension OwnedDocument.Piece {
    fileprivate var region: OwnedDocument.Region? {
        if case .region(let region) = self { region } else { nil }
    }
}
