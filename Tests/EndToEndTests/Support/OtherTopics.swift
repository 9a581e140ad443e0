import AssayTesting
import Foundation

/// Articles, themes and works on other topics. All of it is authored for these tests; the works do not exist.
enum OtherTopics {
    static func yaml(query: String, themes: String) -> String {
        Topic.yaml(query: "'\(query)'").replacing("themes: clinical", with: "themes: \(themes)")
    }

    static let statinArticle = """
        # Should I take a statin?

        Statins lower the risk of heart attack and stroke in people with high cholesterol. In large trials statins reduced
        cardiovascular mortality. Muscle pain is common in people who take statins. Rhabdomyolysis is a rare harm of statins.
        """

    static let englishThemes = """
        name: statins
        themes:
          - id: benefit
            title: Benefit
            terms: [lower the risk, reduced, cardiovascular mortality, heart attack, stroke, benefit*]
          - id: harm
            title: Harm
            terms: [muscle pain, myalgia, rhabdomyolysis, harm*, adverse event*]
        """

    static let vitaminArticle = """
        # Vitamin D für alle?

        Vitamin D senkt das Risiko von Knochenbrüchen bei älteren Menschen. Die Einnahme von Vitamin D verbessert die
        Muskelkraft nicht. Hohe Dosen von Vitamin D können Nierensteine verursachen.
        """

    static let germanThemes = """
        name: vitamin
        themes:
          - id: nutzen
            title: Nutzen
            terms: [senkt das Risiko, Knochenbrüch*, Muskelkraft, verbessert*, Nutzen]
          - id: schaden
            title: Schäden
            terms: [Nierensteine, Hyperkalzämie, Nebenwirkung*, Schaden]
        """

    static func statinCorpus() throws -> Corpus {
        try Corpus.load(jsonl: Data(statinWorks.utf8))
    }

    static func vitaminCorpus() throws -> Corpus {
        try Corpus.load(jsonl: Data(vitaminWorks.utf8))
    }

    private static let statinWorks = """
        {"key":"s1","title":"Statin therapy and cardiovascular mortality: a randomised controlled trial","pmid":"70000001","doi":"10.55555/s1","year":2015,"journal":"Imagined Heart Journal","types":["Randomized Controlled Trial"],"authors":[{"family":"Roe","given":"Ann"}],"abstract":[{"label":"METHODS","text":"We randomised 900 adults to a statin or placebo."},{"label":"RESULTS","text":"The statin reduced cardiovascular mortality compared with placebo."},{"label":"CONCLUSIONS","text":"Statins lower the risk of heart attack and stroke."}]}
        {"key":"s2","title":"Muscle pain in people who take statins: a cohort study","pmid":"70000002","doi":"10.55555/s2","year":2018,"journal":"Imagined Heart Journal","types":["Observational Study"],"authors":[{"family":"Doe","given":"Ben"}],"abstract":[{"label":"RESULTS","text":"Of 400 statin users 40 reported muscle pain."},{"label":"CONCLUSIONS","text":"Muscle pain is common in people who take statins."}]}
        {"key":"s3","title":"Statin and rhabdomyolysis of muscle: a case report","doi":"10.55555/s3","year":2011,"journal":"Imagined Cases","sources":["crossref"],"authors":[{"family":"Poe","given":"Cem"}]}
        {"key":"s4","title":"Statins for Muscle Symptoms","sources":["clinicaltrials"],"trial":{"nct":"NCT90000101","status":"RECRUITING","conditions":["Muscle Pain"],"interventions":[{"name":"Statin"}],"start":"2024-05","summary":"This study asks whether a statin causes muscle pain."}}
        """

    private static let vitaminWorks = """
        {"key":"v1","title":"Vitamin D und Knochenbrüche im Alter: eine randomisierte Studie","pmid":"70000011","doi":"10.55555/v1","language":"ger","year":2019,"journal":"Erdachte Medizin","types":["Randomized Controlled Trial"],"authors":[{"family":"Jäger","given":"Ute"}],"abstract":[{"text":"Wir untersuchten 500 ältere Menschen. Vitamin D senkt das Risiko von Knochenbrüchen."}]}
        {"key":"v2","title":"Nierensteine unter hohen Dosen von Vitamin D","pmid":"70000012","doi":"10.55555/v2","language":"ger","year":2021,"journal":"Erdachte Medizin","types":["Observational Study"],"authors":[{"family":"Voß","given":"Kai"}],"abstract":[{"text":"Hohe Dosen von Vitamin D können Nierensteine verursachen."}]}
        {"key":"v3","title":"Vitamin D for Muscle Strength","sources":["clinicaltrials"],"trial":{"nct":"NCT90000111","status":"COMPLETED","conditions":["Weakness"],"interventions":[{"name":"Vitamin D"}],"start":"2020-01"}}
        """
}
