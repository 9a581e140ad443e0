/// Cuts running text into sentences.
///
/// Rules, not a model: a full stop ends a sentence unless it belongs to an abbreviation, an initial, a number, a list
/// marker or an ellipsis, or a small letter follows. Closing quotes, brackets and citation numbers belong to the sentence
/// before. An empty line always ends one. Linear in the text; every look back is bounded.
struct SentenceSplitter {
    let scalars: [Unicode.Scalar]

    /// The sentences between two offsets, without white space at their ends, in scalar offsets.
    func sentences(in range: Range<Int>) -> [Range<Int>] {
        let range = range.clamped(to: 0..<scalars.count)
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var position = start
        while position < range.upperBound {
            guard let end = sentenceEnd(at: position, since: start, limit: range.upperBound) else {
                position += 1
                continue
            }
            append(start..<end, to: &found)
            start = end
            position = end
        }
        append(start..<range.upperBound, to: &found)
        return found
    }

    private func append(_ range: Range<Int>, to found: inout [Range<Int>]) {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, isSpace(low) { low += 1 }
        while high > low, isSpace(high - 1) { high -= 1 }
        if low < high { found.append(low..<high) }
    }

    /// Where the sentence ends whose last mark may stand here, or `nil`.
    private func sentenceEnd(at index: Int, since start: Int, limit: Int) -> Int? {
        switch scalars[index].value {
        case 0x0A: return index + 1 < limit && scalars[index + 1].value == 0x0A ? index + 1 : nil
        case 0x3002, 0xFF01, 0xFF1F: return index + 1
        case 0x2E, 0x21, 0x3F, 0x2026, 0x61F: break
        default: return nil
        }
        if index + 1 < limit, isMark(index + 1) { return nil }
        let end = afterClosers(index + 1, limit: limit)
        guard end < limit else { return limit }
        guard isSpace(end) else { return nil }
        let next = firstNonSpace(from: end, limit: limit)
        guard next < limit else { return limit }
        return ends(at: index, since: start, closed: end > index + 1, next: next) ? end : nil
    }

    private func ends(at index: Int, since start: Int, closed: Bool, next: Int) -> Bool {
        let follower = opener(next)
        if scalars[index].value != 0x2E { return isEllipsis(index) ? starts(follower) : !Folding.isSmall(follower) }
        if Folding.isSmall(follower) { return false }
        if isEllipsis(index) { return starts(follower) }
        if closed { return true }
        return !isListMarker(index, since: start) && !isAbbreviation(index, since: start, follower: follower)
    }

    private func starts(_ follower: Unicode.Scalar) -> Bool { Folding.isCapital(follower) }
}

// MARK: - What a full stop belongs to

extension SentenceSplitter {
    /// Abbreviations that never end a sentence.
    private static let inner: Set<String> = [
        "dr", "mr", "mrs", "ms", "prof", "fig", "figs", "eq", "vs", "v", "e.g", "i.e", "eg", "ie", "cf", "approx", "ca",
        "st", "resp", "ref", "refs", "vol", "pp", "ed", "eds", "tab", "suppl", "art", "sec", "viz", "al.", "z.b", "d.h",
        "bzw", "nr", "dra", "sr", "sra", "incl", "excl", "max", "min", "est",
        "u.a", "p.ex", "vgl", "bspw", "ggf", "evtl", "sog",
    ]
    /// Abbreviations that end one only before a capital.
    private static let outer: Set<String> = [
        "al", "etc", "inc", "ltd", "co", "jr", "u.s", "u.k", "a.m", "p.m", "ph.d", "m.d", "no", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spp", "sp", "var",
    ]
    /// Small words before a single capital that make it an initial.
    private static let nameCues: Set<String> = ["by", "and", "with", "from", "author", "authors", "editor"]

    private func isAbbreviation(_ index: Int, since start: Int, follower: Unicode.Scalar) -> Bool {
        let word = wordBefore(index, since: start)
        guard let first = word.first else { return false }
        if Self.inner.contains(word.lowercased()) || isSpacedPart(word, index, since: start) { return true }
        if Self.outer.contains(word.lowercased()) { return !Folding.isCapital(follower) }
        guard word.unicodeScalars.count == 1, first.isUppercase else { return false }
        return isInitial(index - 1, since: start)
    }

    /// Abbreviations of two parts with a blank between: "z. B.", "d. h.", "p. ex.".
    private static let spaced: Set<String> = [
        "z. B", "d. h", "u. a", "u. U", "i. d", "o. ä", "s. o", "p. ex", "i. e", "e. g",
    ]

    /// Whether a word with its point is the first or the second part of an abbreviation with a blank in it.
    private func isSpacedPart(_ word: String, _ index: Int, since start: Int) -> Bool {
        guard word.unicodeScalars.count <= 2 else { return false }
        if Self.spaced.contains(where: {
            $0.hasPrefix(word + ". ") && stands(String($0.dropFirst(word.count)), at: index)
        }) {
            return true
        }
        return Self.spaced.contains { whole in
            let first = index - whole.unicodeScalars.count
            guard whole.hasSuffix(". " + word), first >= start, stands(whole, at: first) else { return false }
            return first == start || Folding.kind(of: scalars[first - 1]) != .letter
        }
    }

    /// Whether a text stands at an offset, any white space for a blank, with a point behind it.
    private func stands(_ text: String, at index: Int) -> Bool {
        let wanted = Array((text + ".").unicodeScalars)
        guard index >= 0, index + wanted.count <= scalars.count else { return false }
        return wanted.indices.allSatisfy { place in
            wanted[place] == " " ? isSpace(index + place) : wanted[place] == scalars[index + place]
        }
    }

    /// Whether a single capital is a name's initial: by the word before it.
    private func isInitial(_ index: Int, since start: Int) -> Bool {
        var position = index
        while position > start, isSpace(position - 1) { position -= 1 }
        guard position > start else { return true }
        if scalars[position - 1].value == 0x2E || scalars[position - 1].value == 0x2C { return true }
        let word = wordBefore(position, since: start)
        guard let first = word.first else { return true }
        return Self.nameCues.contains(word.lowercased()) || (first.isUppercase && word.count > 1)
    }

    /// The word that ends before an offset, with inner points, at most 20 scalars.
    private func wordBefore(_ index: Int, since start: Int) -> String {
        var low = index
        while low > start, index - low < 20 {
            let scalar = scalars[low - 1]
            guard Folding.kind(of: scalar) == .letter || scalar.value == 0x2E else { break }
            low -= 1
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[low..<index])
        return String(view)
    }

    /// Whether only a short number stands between the sentence's start and the point: "1. Rest".
    private func isListMarker(_ index: Int, since start: Int) -> Bool {
        var low = index
        while low > start, index - low < 4, Folding.kind(of: scalars[low - 1]) == .digit { low -= 1 }
        guard low < index else { return false }
        while low > start, isSpace(low - 1), index - low < 12 { low -= 1 }
        return low == start
    }

    private func isEllipsis(_ index: Int) -> Bool {
        scalars[index].value == 0x2026
            || (index > 0 && scalars[index].value == 0x2E && scalars[index - 1].value == 0x2E)
    }
}

// MARK: - Scalars

extension SentenceSplitter {
    private func isSpace(_ index: Int) -> Bool { Folding.kind(of: scalars[index]) == .space }

    private func isMark(_ index: Int) -> Bool { [0x2E, 0x21, 0x3F, 0x2026].contains(scalars[index].value) }

    private func firstNonSpace(from index: Int, limit: Int) -> Int {
        var position = index
        while position < limit, isSpace(position) { position += 1 }
        return position
    }

    /// The first scalar that tells how the next sentence starts: behind opening quotes and brackets.
    private func opener(_ index: Int) -> Unicode.Scalar {
        let openers: Set<UInt32> = [0x22, 0x27, 0x28, 0x5B, 0x201C, 0x2018, 0xAB, 0xBF, 0xA1, 0x2A]
        var position = index
        while position + 1 < scalars.count, position - index < 4, openers.contains(scalars[position].value) {
            position += 1
        }
        return scalars[position]
    }

    /// Behind closing quotes and brackets, and behind a citation such as `[1, 2]`.
    private func afterClosers(_ index: Int, limit: Int) -> Int {
        let closers: Set<UInt32> = [0x22, 0x27, 0x29, 0x5D, 0x201D, 0x2019, 0xBB, 0xB9, 0xB2, 0xB3]
        var position = index
        while position < limit {
            if closers.contains(scalars[position].value) {
                position += 1
            } else if let end = citationEnd(position, limit: limit) {
                position = end
            } else {
                return position
            }
        }
        return position
    }

    private func citationEnd(_ index: Int, limit: Int) -> Int? {
        guard scalars[index].value == 0x5B else { return nil }
        let inside: Set<UInt32> = [0x2C, 0x2D, 0x2013, 0x20]
        var position = index + 1
        while position < limit, position - index < 40 {
            if scalars[position].value == 0x5D { return position > index + 1 ? position + 1 : nil }
            guard Folding.kind(of: scalars[position]) == .digit || inside.contains(scalars[position].value) else {
                return nil
            }
            position += 1
        }
        return nil
    }
}
