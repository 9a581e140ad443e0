import Testing

@testable import AssayAppraisal

@Suite struct SentenceSplitterTests {
    private func split(_ text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return SentenceSplitter(scalars: scalars).sentences(in: 0..<scalars.count).map { range in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            return String(view)
        }
    }

    @Test(arguments: [
        "Some foods, e.g. nuts and seeds, were allowed.",
        "The drug was compared with placebo (i.e. Sugar pills) for a week.",
        "Doses of approx. 5 mg were used by Dr. Miller and Prof. Jones.",
        "The mean fell by 2.5 points (p = 0.03) in Fig. 2 of the paper.",
        "As shown before (Smith et al. 2010), the effect was small.",
        "The trial was led by J. R. Smith in London.",
        "It lasted for weeks ... and then it stopped.",
        "Old drug vs. New drug was the question.",
        "1. The first point has a number.",
        "No full stop at the end",
        "Einige Mittel, z. B. Koffein, wirken schnell.",
        "Sie wirken, d. h. Schmerzen lassen nach.",
        "Es hilft u. a. Kindern und bzw. Erwachsenen.",
        "Certains produits, p. ex. Le café, agissent vite.",
    ])
    func `a text of one sentence stays whole`(text: String) {
        #expect(split(text) == [text])
    }

    @Test(arguments: [
        ("It works. It is safe.", ["It works.", "It is safe."]),
        ("It works [1]. It is safe.[2, 3] It is cheap.", ["It works [1].", "It is safe.[2, 3]", "It is cheap."]),
        (
            "The effect was small (Smith et al. 2010). Others agree.",
            ["The effect was small (Smith et al. 2010).", "Others agree."]
        ),
        ("Does it work? Yes! \"It does.\" Good.", ["Does it work?", "Yes!", "\"It does.\"", "Good."]),
        ("They took vitamin D. Nothing changed.", ["They took vitamin D.", "Nothing changed."]),
        ("It fell by 2.5. The rest rose.", ["It fell by 2.5.", "The rest rose."]),
        ("One line\nruns on.\n\nAnother stands apart", ["One line\nruns on.", "Another stands apart"]),
        ("Some waited… Others left.", ["Some waited…", "Others left."]),
        ("¿Funciona? Sí, funciona. ¡Bien!", ["¿Funciona?", "Sí, funciona.", "¡Bien!"]),
        ("有效。安全。", ["有效。", "安全。"]),
    ])
    func `a text of several sentences is cut between them`(text: String, sentences: [String]) {
        #expect(split(text) == sentences)
    }

    @Test(arguments: [
        "", " ", "\n\n\n", ".", "...", "?!?!", "\u{0}\u{0}", "👩‍👩‍👧‍👦 👍🏽. 🎉", "a\u{301}\u{302}\u{303}. B\u{308}",
        "\u{202E}abc. Def", "مرحبا. كيف الحال؟ بخير.", "[1]", "[", "(.", "e.g.", "A.",
    ])
    func `hostile text gives sentences in order, within bounds and without blanks at the ends`(text: String) {
        let scalars = Array(text.unicodeScalars)
        let ranges = SentenceSplitter(scalars: scalars).sentences(in: 0..<scalars.count)
        var last = 0
        for range in ranges {
            #expect(range.lowerBound >= last && range.upperBound <= scalars.count && !range.isEmpty)
            last = range.upperBound
        }
        let kept = ranges.reduce(0) { $0 + $1.count }
        #expect(kept + scalars.count { Folding.kind(of: $0) == .space } >= scalars.count)
    }
}
