import AssayKit

/// Puts blocks together: plain text, sections and sentences with their offsets.
struct DocumentBuilder {
    private var scalars: [Unicode.Scalar] = []
    private var places: [(block: Block, start: Int, end: Int, section: Int)] = []
    private var sections: [DocumentSection] = []
    private var path: [(level: Int, title: String)] = []

    /// The document of an outline.
    static func document(_ outline: DocumentOutline, name: String) -> Document {
        var builder = DocumentBuilder()
        for block in outline.blocks where block.text.nonEmpty != nil { builder.add(block) }
        let sentences = builder.sentences()
        var view = String.UnicodeScalarView()
        view.append(contentsOf: builder.scalars)
        return Document(
            name: name, title: builder.title(outline, sentences), plainText: String(view),
            sections: builder.sections, sentences: sentences)
    }

    private mutating func add(_ block: Block) {
        if !scalars.isEmpty { scalars += ["\n", "\n"] }
        let start = scalars.count
        scalars.append(contentsOf: block.text.unicodeScalars)
        if block.kind == .heading {
            path.removeAll { $0.level >= block.level }
            path.append((block.level, block.text))
        }
        if block.kind == .heading || sections.isEmpty {
            sections.append(DocumentSection(path: path.map(\.title), start: start, end: scalars.count))
        }
        sections[sections.count - 1].end = scalars.count
        places.append((block, start, scalars.count, sections.count - 1))
    }

    private func sentences() -> [Sentence] {
        let splitter = SentenceSplitter(scalars: scalars)
        var found: [Sentence] = []
        for place in places {
            let whole = place.block.kind == .heading
            let ranges = whole ? [place.start..<place.end] : splitter.sentences(in: place.start..<place.end)
            let section = sections[place.section].name
            for range in ranges {
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[range])
                found.append(
                    Sentence(
                        text: String(view), section: section, index: found.count, start: range.lowerBound,
                        end: range.upperBound, kind: place.block.kind))
            }
        }
        return found
    }

    /// The first top heading, else the file's own title, else the first heading or sentence, cut at 200 characters.
    private func title(_ outline: DocumentOutline, _ sentences: [Sentence]) -> String {
        let headings = places.map(\.block).filter { $0.kind == .heading }
        let own = outline.title?.nonEmpty?.trimmingWhitespace()
        let first = headings.first { $0.level == 1 }?.text ?? own ?? headings.first?.text ?? sentences.first?.text ?? ""
        return String(first.prefix(200))
    }
}
