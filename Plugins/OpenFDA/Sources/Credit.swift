/// What has to be said with openFDA's data.
enum Credit {
    /// The authority's name.
    static let authority = "U.S. Food and Drug Administration"

    /// The credit that openFDA asks for.
    static let text = "Data provided by the U.S. Food and Drug Administration (https://open.fda.gov)"

    /// What the numbers of reports do not mean.
    static let limits =
        "Reports are voluntary and unverified. They show neither cause nor frequency: nobody knows how many people "
        + "took the substance. The same event can be reported twice, a report ties no reaction to one of its drugs, only "
        + "the latest version of a report is counted, and the data lag behind by months."
}
