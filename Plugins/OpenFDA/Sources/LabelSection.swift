/// The sections of a label that speak of use and harms.
enum LabelSection {
    /// Their names, the gravest first: those of prescription labels, newer and older, then those of medicines sold over the
    /// counter.
    static let names = [
        "boxed_warning", "indications_and_usage", "contraindications", "warnings_and_cautions", "warnings",
        "precautions",
        "adverse_reactions", "drug_interactions", "use_in_specific_populations", "pregnancy", "overdosage",
        "drug_abuse_and_dependence", "do_not_use", "ask_doctor", "ask_doctor_or_pharmacist", "when_using", "stop_use",
        "pregnancy_or_breast_feeding", "keep_out_of_reach_of_children",
    ]
}
