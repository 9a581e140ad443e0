import AssayKit

/// Reads the total number of participants.
///
/// Candidates are numbers before a noun for people ("73 adult outpatients"), behind `n =`, or behind a verb of
/// recruitment ("enrolled 412"); each is worth what its words say (randomised, a total of, arms …). The worthiest wins,
/// then the earliest. Arms alone ("36 received … and 37 …") are added up where no total stands. Years, ages, doses,
/// durations and percentages are no candidates.
enum SampleSizeReader {
    /// A number that may be the total.
    struct Candidate: Hashable, Sendable {
        var number: Int
        var worth: Double
        var tokens: ClosedRange<Int>
        var sentence: Int
        var isArm: Bool
    }

    /// The sample size of a record, and the words that gave it.
    static func sampleSize(of record: Record, text: RecordText, design: Design) -> (number: Int?, span: Span?) {
        if let trial = record.trial { return (trial.enrolment.flatMap { $0 > 0 ? $0 : nil }, nil) }
        guard ![.animal, .inVitro, .editorial, .guideline, .narrativeReview].contains(design) else { return (nil, nil) }
        var candidates: [Candidate] = []
        for number in text.sentences.indices { candidates += Self.candidates(in: number, of: text) }
        if let total = best(candidates.filter { !$0.isArm }) { return answer(total, text) }
        return arms(candidates.filter(\.isArm), text)
    }

    private static func best(_ candidates: [Candidate]) -> Candidate? {
        var best: Candidate?
        for candidate in candidates where candidate.worth >= 1 && candidate.worth > best?.worth ?? 0 {
            best = candidate
        }
        return best
    }

    private static func answer(_ candidate: Candidate, _ text: RecordText) -> (number: Int?, span: Span?) {
        let sentence = text.sentences[candidate.sentence]
        return (candidate.number, text.span(of: candidate.tokens, in: sentence, rule: "sample-size:stated"))
    }

    /// The sum of two to six arms of one sentence.
    private static func arms(_ candidates: [Candidate], _ text: RecordText) -> (number: Int?, span: Span?) {
        for sentence in Set(candidates.map(\.sentence)).sorted() {
            let own = candidates.filter { $0.sentence == sentence }
            guard (2...6).contains(own.count), let first = own.first, let last = own.last else { continue }
            let sum = own.reduce(0) { $0 + $1.number }
            // "928 patients received A (n = 465) or B (n = 463)": the first is the sum of the rest.
            let total = own.count > 2 && first.number * 2 == sum ? first.number : sum
            let tokens = first.tokens.lowerBound...max(first.tokens.upperBound, last.tokens.upperBound)
            return (total, text.span(of: tokens, in: text.sentences[sentence], rule: "sample-size:sum of arms"))
        }
        return (nil, nil)
    }
}
