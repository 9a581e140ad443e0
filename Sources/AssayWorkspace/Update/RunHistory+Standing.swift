import AssayHost

extension RunHistory {
    /// What runs say of one source: its last whole pass, and the last pass for changes after it.
    struct Standing: Hashable, Sendable {
        private(set) var whole: UpdateResult.SourceResult?
        private(set) var changes: UpdateResult.SourceResult?

        /// The last pass of either kind.
        var last: UpdateResult.SourceResult? { changes ?? whole }

        /// The passes, the whole one first.
        var passes: [UpdateResult.SourceResult] { [whole, changes].compactMap(\.self) }

        /// Notes a later pass.
        mutating func take(_ result: UpdateResult.SourceResult) {
            switch result.pass {
            case .whole: (whole, changes) = (result, nil)
            case .changes: changes = result
            }
        }

        /// Whether a pass says anything that these do not.
        ///
        /// A whole pass does where its sheet is another. One for changes counts what the source touched, which alone is no
        /// news: it does where records are new, or where the source answers worse or better than before.
        func isChanged(by result: UpdateResult.SourceResult) -> Bool {
            switch result.pass {
            case .whole: whole?.signature != result.signature || (changes?.trouble ?? "") != ""
            case .changes: result.balance.new > 0 || result.trouble != (last?.trouble ?? "")
            }
        }
    }
}
