/// Guesses from its words whether a term names an intervention or a condition.
enum TermKinds {
    /// Words that say little alone and much as the end of a phrase: "knee surgery", "heart disease".
    static let heads: Set<String> = ["therapy", "treatment", "disease", "disorder", "medicine", "drug", "use"]

    private static let interventionEndings = [
        "mab", "statin", "statins", "azole", "azoles", "pril", "prils", "olol", "sartan", "sartans", "cillin", "mycin",
        "oxetine", "azepam",
        "gliptin", "gliflozin", "glutide", "ciclovir", "tinib", "cycline", "parin", "caine", "triptan", "dronate",
        "triptyline", "pramine",
        "pine", "amine", "idone", "prazole", "ectomy", "plasty", "scopy", "therapy", "therapies", "vaccine", "vaccines",
        "vaccination",
        "vacuna", "vacunas", "profen", "thiazide", "formin", "setron", "zolam", "barbital", "terapia", "therapie",
        "estatinas",
    ]
    private static let interventionWords: Set<String> = [
        "surgery", "training", "exercise", "diet", "meditation", "mindfulness", "supplement", "supplements",
        "supplementation",
        "vitamin", "acupuncture", "transplant", "transplantation", "screening", "implant", "implants", "massage",
        "yoga",
        "fasting", "coffee", "alcohol", "aspirin", "insulin", "ibuprofen", "lithium", "antibiotics", "antibiotic",
        "statin",
        "ban", "bans", "phone", "phones", "smartphone", "smartphones",
        "counselling",
        "counseling", "rehabilitation", "physiotherapy", "probiotics", "omega", "caffeine", "fluoride", "masks",
        "vaping",
        "injection", "injections", "infusion", "infusions", "stimulation", "radiation", "operation", "cirugia",
        "vitamina",
        "ejercicio", "dieta", "treatment", "drug", "medicine", "laser", "nicotine", "paracetamol", "steroid",
        "steroids",
    ]
    private static let conditionEndings = [
        "itis", "emia", "aemia", "osis", "oses", "pathy", "pathies", "oma", "omas", "algia", "plegia", "uria", "phobia",
        "phrenia", "penia",
        "rrhoea", "rrhea", "lepsy", "emie", "demencia",
    ]
    private static let conditionWords: Set<String> = [
        "cancer", "cancers", "pain", "infection", "infections", "failure", "stroke", "strokes", "diabetes", "asthma",
        "anxiety",
        "obesity", "hypertension", "insomnia", "dementia", "fracture", "fractures", "injury", "injuries",
        "attack",
        "attacks", "migraine", "deficiency", "syndrome", "syndromes", "autism", "epilepsy", "psoriasis", "eczema",
        "allergy",
        "allergies", "covid", "influenza", "flu", "measles", "malaria", "hiv", "aids", "addiction", "suicide",
        "cholesterol",
        "mortality", "death", "deaths", "bullying", "tumour", "tumor", "disease", "disorder", "cataract", "glaucoma",
        "acne", "adhd",
        "schizophrenia", "cancer", "dolor", "enfermedad", "diabetis", "wounds", "fever", "cough", "nausea",
        "falls", "fatigue",
        "colesterol", "hipertension", "infarto", "distraction", "concentration", "attention",
    ]
    private static let neither: Set<String> = [
        "medicine", "vitamine", "examine", "determine", "combine", "pathy", "aroma", "diploma", "empathy", "sympathy",
        "coma",
        "therapine", "pine", "amine", "spine", "diagnosis", "prognosis", "hypnosis", "osmosis",
    ]

    /// Whether a word in -ing says that something is done ("banning", "preventing") and names no thing of its own.
    static func isActivity(_ word: String) -> Bool {
        word.hasSuffix("ing") && word.count > 5 && kind(of: [word]) == .other
    }

    /// The kind of a word or a phrase; the last word decides first.
    static func kind(of words: [String]) -> SalientTerms.Kind {
        for word in words.reversed() where !neither.contains(word) {
            if conditionWords.contains(word) || conditionEndings.contains(where: { ends(word, $0) }) {
                return .condition
            }
            if interventionWords.contains(word) || interventionEndings.contains(where: { ends(word, $0) }) {
                return .intervention
            }
        }
        return .other
    }

    private static func ends(_ word: String, _ ending: String) -> Bool {
        word.utf8.count > ending.utf8.count + 1 && word.hasSuffix(ending)
            || word == ending && ending.utf8.count >= 6
    }
}
