/// The words of one field of all works.
struct TokenIndex: Sendable {
    /// The works, by position in the corpus, that hold a word.
    private var postings: [String: Set<Int>] = [:]
    /// The words of each work, in order.
    private var words: [Int: [String]] = [:]

    /// Adds words of a work; `Self.gap` between them keeps phrases from reaching over.
    mutating func add(_ tokens: [String], of work: Int) {
        guard !tokens.isEmpty else { return }
        words[work, default: []] += tokens + [Self.gap]
        for token in tokens {
            postings[token, default: []].insert(work)
        }
    }

    /// A token that no text has.
    static let gap = "\u{1}"

    /// The works that hold these words one after the other; with `isPrefix` the last one may go on.
    func works(with phrase: [String], isPrefix: Bool) -> Set<Int> {
        guard let last = phrase.last else { return [] }
        var found = isPrefix ? works(withPrefix: last) : postings[last] ?? []
        for word in phrase.dropLast() {
            found.formIntersection(postings[word] ?? [])
        }
        guard phrase.count > 1 else { return found }
        return found.filter { holds(phrase, isPrefix: isPrefix, in: words[$0] ?? []) }
    }

    private func works(withPrefix prefix: String) -> Set<Int> {
        postings.reduce(into: []) { found, posting in
            if posting.key.hasPrefix(prefix) { found.formUnion(posting.value) }
        }
    }

    private func holds(_ phrase: [String], isPrefix: Bool, in words: [String]) -> Bool {
        guard words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            phrase.indices.allSatisfy { index in
                let word = words[start + index]
                let mayGoOn = isPrefix && index == phrase.count - 1
                return mayGoOn ? word.hasPrefix(phrase[index]) : word == phrase[index]
            }
        }
    }
}
