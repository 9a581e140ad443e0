/// Questions for the local server's made-up works.
enum SyntheticQuery {
    /// Finds all works: each is about one of these substances.
    static let all = [
        "veltrazine", "ombrelidone", "sarvicept", "nuloxamide", "tepravast", "quillomab", "dornithrix", "felmorane",
    ].joined(separator: " OR ")

    /// Finds some hundred of a few thousand.
    static let some = "veltrazine"
}
