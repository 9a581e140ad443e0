/// Made-up words for synthetic works: substances and conditions that do not exist.
enum SyntheticVocabulary {
    static let substances = [
        "veltrazine", "ombrelidone", "sarvicept", "nuloxamide", "tepravast", "quillomab", "dornithrix", "felmorane",
    ]
    static let conditions = [
        "noctalgia", "brevisomnia", "calyx syndrome", "pellic fever", "torvid disorder", "umbral neuralgia",
        "marrow haze", "silent vertigo",
    ]
    static let families = [
        "Abelard", "Brosnan", "Castellan", "Dvorsky", "Engstrand", "Farouqi", "Gyllen", "Hartwell", "Iwasaka",
        "Jørstad", "Kowalczyn", "Lindqvist", "Marchetti", "Nakadai", "Okonjo", "Pérez-Vidal", "Quenneville", "Rasmusen",
        "Szabolcs", "Tremont", "Uusitalo", "Vandermeer", "Wójtan", "Xanthis", "Yilmazer", "Zoubek",
    ]
    static let givens = [
        "Anna", "Boris M", "Chiara", "David", "Elif", "Femi", "Greta", "Hiro", "Inês", "Jonas K", "Klara", "Lars",
        "Mei", "Noor", "Olga", "Petra J",
    ]
    static let journals = [
        "Annals of Imagined Medicine", "Journal of Synthetic Trials", "Invented Therapeutics",
        "Archives of Fictional Neurology", "Open Notes in Model Health", "Review of Fabricated Evidence",
    ]
    static let outcomes = ["pain intensity", "sleep quality", "time to relapse", "daily function", "attack frequency"]
    static let harms = ["nausea", "dizziness", "raised blood pressure", "rash", "sleepiness"]
}
