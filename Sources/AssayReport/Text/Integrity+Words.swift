import AssayKit

extension Integrity.Status {
    /// The standing as words.
    var words: String {
        switch self {
        case .unknown: "not known"
        case .noneFound: "no notice found"
        case .corrected: "corrected"
        case .concern: "expression of concern"
        case .republished: "retracted and republished"
        case .retracted: "retracted"
        }
    }

    /// What a line of evidence has to say of the standing: nothing where there is no notice.
    var warning: String? {
        self > .noneFound ? "**\(words)**" : nil
    }
}
