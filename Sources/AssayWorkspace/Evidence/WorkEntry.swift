package import AssayAppraisal
import AssayKit
package import AssayLinkage

/// A work of the library with its tags and its place in a study.
package struct WorkEntry: Codable, Hashable, Sendable {
    /// The work.
    package var work: Work
    /// What its text was tagged with.
    package var tags: Tags
    /// The study that it reports.
    package var study: String
    /// As what it reports the study.
    package var role: Study.Role
    /// What services add to it; `nil` where none was asked.
    package var enrichment: Enrichment?

    /// Whether the work carries weight: fallen works, notices and comments do not.
    package var isCounted: Bool {
        switch work.kind {
        case .notice, .comment: false
        default: !isFallen
        }
    }

    /// Whether the work was retracted, also where a new version followed.
    package var isFallen: Bool {
        work.integrity.status >= .republished
    }

    /// Whether it would bear on claims, had it not fallen.
    var hasFallenEvidence: Bool {
        isFallen && ![.notice, .comment, .registration].contains(work.kind)
    }

    /// Whether its findings can bear on a claim: it is counted, and more than a plan.
    package var isEvidence: Bool {
        isCounted && work.kind != .registration
    }
}
