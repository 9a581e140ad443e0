/// An investigation: the works that report it. Claims and themes count studies, not works.
///
/// Every work belongs to exactly one study; most studies have one report.
package struct Study: Codable, Hashable, Sendable {
    /// `S` and ten hexadecimal digits; stays the same when works are added (see ``Linker``).
    package var id: String
    /// Its reports, ordered by role, date and work.
    package var reports: [Report]
    /// Why the works are one study, sorted; empty for a study of one work.
    package var reasons: [Reason]

    /// A study.
    package init(id: String, reports: [Report], reasons: [Reason] = []) {
        self.id = id
        self.reports = reports
        self.reasons = reasons
    }

    /// The work that stands for the study: its primary report, else its preprint, else the first report.
    package var leadingWork: String? {
        let preferred = reports.first { $0.role == .primary } ?? reports.first { $0.role == .preprint }
        return (preferred ?? reports.first)?.work
    }
}

extension Study {
    /// One work of a study.
    package struct Report: Codable, Hashable, Sendable {
        /// The work's id.
        package var work: String
        /// What the work is within the study.
        package var role: Role

        /// A report.
        package init(work: String, role: Role) {
            self.work = work
            self.role = role
        }
    }

    /// What a work is within a study, in the order in which reports are listed.
    package enum Role: String, Codable, CaseIterable, Sendable {
        /// The registration of the trial.
        case registration
        /// The protocol, published on its own.
        case `protocol`
        /// The manuscript before review.
        case preprint
        /// The first full report of results.
        case primary
        /// A further analysis of the same participants.
        case secondary
        /// Later results of the same participants.
        case followUp = "follow-up"
        /// A meeting abstract.
        case abstract
        /// A retraction, erratum or other notice about one of the reports.
        case correction
        /// Anything else.
        case other
    }

    /// Why two works are one study.
    package struct Reason: Codable, Hashable, Sendable {
        /// The id of one work.
        package var left: String
        /// The id of the other work.
        package var right: String
        /// The kind of link: `reports-trial`, `has-result`, `is-preprint-of`, `same-title-preprint`, `corrects` ….
        package var rule: String
        /// What it stands on, for example `nct:NCT01234567`.
        package var evidence: String

        /// A reason.
        package init(left: String, right: String, rule: String, evidence: String) {
            self.left = left
            self.right = right
            self.rule = rule
            self.evidence = evidence
        }
    }
}
