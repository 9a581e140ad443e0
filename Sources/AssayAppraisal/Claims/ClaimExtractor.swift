import AssayKit

/// Finds the claims of a document: the sentences that assert something a study could check.
///
/// Rules for English; in another language a declarative sentence counts where it hits a theme's term, holds a number or
/// states a time. Every other sentence is listed with the reason why it is none.
package struct ClaimExtractor: Sendable {
    private let tagger: Tagger

    /// An extractor that puts claims under the themes of a pack.
    package init(pack: ThemePack) {
        tagger = Tagger(pack: pack)
    }

    /// An extractor that shares a tagger's compiled pack.
    package init(tagger: Tagger) {
        self.tagger = tagger
    }

    /// The claims of a document, and the sentences that are none. Linear in the document.
    package func claims(in document: Document) -> ClaimSet {
        let isEnglish = LanguageGuess.isEnglish(document.plainText)
        var claims: [Claim] = []
        var skipped: [SkippedSentence] = []
        var counts: [String: Int] = [:]
        let lists = IntroducedLists(document.sentences)
        for sentence in document.sentences {
            if let reference = ReferenceSections.skipped(sentence) {
                skipped.append(reference)
                continue
            }
            if let lead = lists.lead(of: sentence) {
                skipped.append(lists.skipped(sentence, under: lead))
                continue
            }
            let reading = SentenceReading(sentence, tagger: tagger, isEnglish: isEnglish)
            if let (reason, explanation) = ClaimRules.objection(to: reading) {
                skipped.append(
                    SkippedSentence(
                        text: sentence.text, reason: reason, explanation: explanation, sentence: sentence.index))
            } else {
                claims.append(claim(reading, context: lists.entries(under: sentence), &counts))
            }
        }
        return ClaimSet(document: document.name, title: document.title, claims: claims, skipped: skipped)
    }

    /// A bare text as one claim, whatever it says; for `assay ask` and `assay stance`.
    package func claim(ofText text: String) -> Claim {
        let count = text.unicodeScalars.count
        let sentence = Sentence(text: text, section: "", index: 0, start: 0, end: count, kind: .prose)
        var counts: [String: Int] = [:]
        let reading = SentenceReading(sentence, tagger: tagger, isEnglish: true)
        return claim(reading, context: nil, &counts)
    }

    private func claim(
        _ reading: SentenceReading, context: String?, _ counts: inout [String: Int]
    ) -> Claim {
        let sentence = reading.sentence
        let id = "C" + SHA256.hex(reading.normalised).prefix(8)
        let count = counts[id, default: 0] + 1
        counts[id] = count
        return Claim(
            id: count == 1 ? id : "\(id)-\(count)", text: sentence.text, context: context, section: sentence.section,
            sentence: sentence.index, start: sentence.start, end: sentence.end, themes: reading.themes,
            strength: reading.strength, parts: reading.parts)
    }
}
