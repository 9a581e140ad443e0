/// The made-up topic of the synthetic corpora. Authored for these tests.
enum Topic {
    /// A question that every work of a synthetic corpus answers.
    static let everything =
        "veltrazine OR ombrelidone OR sarvicept OR nuloxamide OR tepravast OR quillomab OR dornithrix OR felmorane"

    /// A question that some works answer; Crossref can only ask for any of its words.
    static let narrow = "veltrazine AND noctalgia"

    /// A configuration.
    ///
    /// - Parameter sources: The ids of the sources to ask.
    static func yaml(query: String = everything, sources: [String] = ids, more: String = "") -> String {
        let lines = sources.map { "  \($0): { requests_per_second: 50 }" }.joined(separator: "\n")
        return """
            title: Veltrazine and its kin
            document: document.md
            query: \(query)
            contact: tests@example.org
            sources:
            \(lines)
            themes: clinical
            \(more)

            """
    }

    static let ids = ["pubmed", "europepmc", "clinicaltrials", "crossref"]

    static let document = """
        # Veltrazine for noctalgia

        ## What it does

        Veltrazine is effective for noctalgia and improves pain intensity within twelve weeks. Most patients sleep better,
        too. In randomised trials veltrazine did not change daily function compared with placebo.

        ## What it may harm

        Veltrazine is safe and well tolerated. Nausea is the most common adverse effect and occurs in one patient in ten.
        Raised blood pressure is rare.

        ## Who gets it

        Veltrazine is expensive, and few clinics offer it. Is it worth the price?

        """
}
