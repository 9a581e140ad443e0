/// The rules that tell claims from other sentences.
enum ClaimRules {
    /// Why a sentence is no claim, with what decided; `nil` where it is one.
    static func objection(to reading: SentenceReading) -> (SkipReason, String)? {
        if reading.sentence.kind == .heading { return (.heading, "It is a heading.") }
        if isQuestion(reading.sentence.text) { return (.question, "It asks.") }
        if let cue = opening(reading, credits) { return (.credits, "It opens with “\(cue)”.") }
        if let cue = opening(reading, navigation) { return (.navigation, "It opens with “\(cue)”.") }
        if isBare(reading) { return (.navigation, "It holds an address, or no words.") }
        if let fragment = fragment(reading) { return (.fragment, fragment) }
        guard reading.isEnglish else { return foreign(reading) }
        if let cue = opening(reading, instructions) { return (.instruction, "It opens with “\(cue)”.") }
        if let cue = containing(reading, signposts) { return (.signpost, "It speaks of the text itself: “\(cue)”.") }
        if let cue = containing(reading, opinions) { return (.opinion, "It gives a view: “\(cue)”.") }
        if let objection = rhetoric(of: reading) { return objection }
        let worth = checkability(reading)
        guard worth < 1 else { return nil }
        return (.uncheckable, "It names no effect, size, time, population, harm, cost or availability.")
    }

    /// Sentences that move the text on, name things, call, or retell; that evidence is missing is a claim about evidence.
    private static func rhetoric(of reading: SentenceReading) -> (SkipReason, String)? {
        if let cue = containing(reading, transitions) { return (.transition, "It leads on: “\(cue)”.") }
        if let cue = containing(reading, calls), containing(reading, gaps) == nil {
            return (.call, "It calls for something: “\(cue)”.")
        }
        if let cue = containing(reading, definitions), !assertsMore(reading) {
            return (.definition, "It names or defines: “\(cue)”.")
        }
        if let cue = containing(reading, anecdotes), !reading.hasNumber {
            return (.anecdote, "It retells what people say: “\(cue)”.")
        }
        return nil
    }

    /// Whether a sentence that defines also states an effect, a number, a comparison.
    private static func assertsMore(_ reading: SentenceReading) -> Bool {
        reading.hasNumber || reading.parts.comparator != nil || reading.has(.better) || reading.has(.worse)
            || reading.has(.noDifference)
    }

    private static func isQuestion(_ text: String) -> Bool {
        let closers: Set<Character> = ["\"", "'", ")", "”", "’", "»", " ", "*"]
        let last = text.last { !closers.contains($0) }
        return last == "?" || last == "？" || last == "؟" || text.hasPrefix("¿")
    }

    private static func isBare(_ reading: SentenceReading) -> Bool {
        let text = reading.sentence.text
        if !text.unicodeScalars.contains(where: { Folding.kind(of: $0) == .letter }) { return true }
        return (text.hasPrefix("http") || text.hasPrefix("www.")) && !text.contains(" ")
    }

    /// Sentences in a script without blanks have few tokens and are judged by their length.
    private static func fragment(_ reading: SentenceReading) -> String? {
        let minimum = reading.sentence.kind == .tableCell || reading.sentence.kind == .listItem ? 5 : 4
        let count = reading.words.count
        if count == 3, !reading.themes.isEmpty, reading.sentence.kind == .prose { return nil }
        guard count < minimum, reading.field.text.scalars.count < 40 else { return nil }
        return count == 1 ? "It is one word." : "It is \(count) words."
    }

    private static func foreign(_ reading: SentenceReading) -> (SkipReason, String)? {
        if !reading.themes.isEmpty || reading.hasNumber || !reading.times.isEmpty { return nil }
        return (.uncheckable, "It holds no term of a theme, no number and no time.")
    }

    /// How much speaks for a claim; from 1 on it is one.
    static func checkability(_ reading: SentenceReading) -> Double {
        var worth = 0.0
        if !reading.themes.isEmpty { worth += 1 }
        if !reading.times.isEmpty || reading.hasNumber { worth += 0.8 }
        if reading.parts.comparator != nil { worth += 0.6 }
        if reading.has(.better) || reading.has(.worse) || reading.has(.noDifference) { worth += 0.7 }
        if reading.words.contains(where: { verbs.contains(Stemmer.stem($0)) }) { worth += 1 }
        if reading.words.contains(where: quantities.contains) { worth += 0.4 }
        return worth
    }

    private static func opening(_ reading: SentenceReading, _ list: PhraseList) -> String? {
        list.automaton.matches(in: reading.field.text).first { $0.first == 0 }.map { list.phrases[$0.phrase] }
    }

    private static func containing(_ reading: SentenceReading, _ list: PhraseList) -> String? {
        list.automaton.matches(in: reading.field.text).first.map { list.phrases[$0.phrase] }
    }

    /// Phrases with their automaton.
    private struct PhraseList: Sendable {
        let phrases: [String]
        let automaton: PhraseAutomaton
    }
}

// MARK: - Words

extension ClaimRules {
    private static func list(_ text: String) -> PhraseList {
        let phrases = text.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map(String.init)
        return PhraseList(phrases: phrases, automaton: PhraseAutomaton(phrases))
    }

    private static let credits = list(
        """
        by dr|by professor|written by|reviewed by|medically reviewed|edited by|author|authors|photo|photograph|image|credit
        copyright|all rights reserved|funding|funded by|acknowledgements|acknowledgments|conflict of interest
        conflicts of interest|competing interests|last updated|last reviewed|published|first published|updated|doi|isbn
        correspondence|disclaimer|source|sources|references
        """)
    private static let navigation = list(
        """
        read more|click here|back to top|share this|see also|table of contents|contents|skip to|home|menu|subscribe|sign up
        log in|download|related articles|next|previous|follow us|cookie|cookies|print this|listen to|watch|advertisement
        """)
    private static let instructions = list(
        """
        ask|talk|call|contact|take|do not|don t|please|speak|see your|seek|visit|avoid|try|remember|keep|consult|check
        make sure|consider|tell|let|stop|start by|use|never take|always ask|always tell|if you are|if you have|if you feel|if you think
        get|go to|find out|learn|note that you|be sure|stay|drink|eat|store|bring|follow
        """)
    private static let signposts = list(
        """
        this article|this leaflet|this page|this guide|this section|this chapter|in this text|we will explain|we explain
        in what follows|as described above|as mentioned|see section|see table|see figure|the next section|below we
        """)
    private static let opinions = list(
        """
        i think|i believe|in my opinion|in our opinion|in our view|we believe|i feel|i hope|we hope|hopefully|thankfully|unfortunately
        wonderful|amazing|exciting|inspiring|fascinating|breathtaking|remarkable story|beautiful|miraculous|a joy|proud|thank you
        ought to|we should|society should|governments should|it would be wrong|it is a shame|deserves
        """)
    private static let transitions = list(
        """
        is another matter|is a different matter|is another story|is a different story|is another question|that is not all
        is not the whole story|so far so good|the good news|the bad news|here is why|this brings us|is not enough though
        is only half the story|that leaves the question|time will tell|remains to be seen|that said
        """)
    private static let calls = list(
        """
        please|talk to your|speak to your|speak with your|ask your|see your doctor|consult your|write to your|we need|we must
        research should|studies should|trials should|researchers should|must act|it is time to|let us|raise their voices
        should compare|needs to act|need to act|call on|calls on|we call for|we demand|sign the petition|ask for cover
        should be made|should fund|should pay for|have to fight|must be given the chance|it is up to
        """)
    /// What tells that evidence is missing, which can be checked.
    private static let gaps = list(
        """
        not been studied|not studied|not been tested|not been shown|not known|unknown|no long term data|few studies
        little evidence|no evidence|evidence is|too little research|research is needed|needs more research|not enough
        """)
    private static let definitions = list(
        """
        doctors call|physicians call|experts call|specialists call|scientists call|is called|are called|was called
        known as|refers to|refer to|is defined as|are defined as|is short for|stands for|is the name|is the term
        is the medical term|is another name|mirror image|goes by the name
        """)
    private static let anecdotes = list(
        """
        describe it as|describes it as|described it as|describe the|call it a|calls it a|told us|tells us|says she|says he
        she says|he says|swear by|swears by|changed my life|changed her life|changed his life|life changing|a miracle
        most talked about|talked about|the first thing that helped|gave me|saved my|have a story|the stories of|is hailed
        """)
    private static let quantities: Set<String> = [
        "most", "many", "few", "half", "majority", "minority", "common", "commonly", "rare", "rarely", "often",
        "usually",
        "all", "every", "always", "never", "frequent", "frequently", "third", "quarter", "twice", "double", "million",
        "millions", "thousands", "seldom", "widespread", "leading",
    ]
    /// Stems of verbs that assert an effect, a cause, a mechanism or a need.
    private static let verbs: Set<String> = Set(
        """
        reduces increases improves causes prevents lowers raises works lasts costs helps leads associated linked treats
        cures relieves affects blocks binds stimulates triggers acts protects damages kills spreads boosts weakens
        strengthens speeds slows delays shortens lengthens doubles halves requires depends responds relapses recovers
        suffers dies develops restores promotes inhibits activates worsens harms risks covers pays reimburses approves
        licensed restricts limits lacks predicts produces changes fails eases shown proven needs vanishes fades wears
        feels grows explains lifts sets plays sends warns monitored observed prescribed damages stays outweighs
        regrows forms releases supports suppresses impairs enhances
        """.split(whereSeparator: \.isWhitespace).map { Stemmer.stem(String($0)) })
}
