extension MarkdownReport {
    /// Each claim with the verdict on it and the best evidence for that.
    func claims() -> String {
        guard !model.claims.isEmpty else { return "" }
        return Self.blocks(["## Claims"] + model.claims.enumerated().map { claim($1, number: $0 + 1) })
    }

    private func claim(_ claim: ReportClaim, number: Int) -> String {
        Self.blocks([
            "### \(number). \(MarkdownText.escape(claim.text, limit: Self.headingLimit))", fullText(of: claim),
            verdict(on: claim), certainty(of: claim), origin(of: claim), evidence(on: claim),
        ])
    }

    private static let headingLimit = 140

    /// The claim itself, where the heading had to cut it.
    private func fullText(of claim: ReportClaim) -> String? {
        let whole = MarkdownText.escape(claim.text, limit: 2_000)
        return whole == MarkdownText.escape(claim.text, limit: Self.headingLimit) ? nil : "> " + whole
    }

    private func origin(of claim: ReportClaim) -> String {
        let section = claim.section.map { " under “\(MarkdownText.escape($0, limit: 120))”" } ?? ""
        let themes = claim.themes.map { "\(MarkdownText.escape($0.title, limit: 60)) (\(Wording.score($0.score)))" }
        let topics = themes.isEmpty ? "no theme" : Wording.list(themes)
        let strength = claim.strength.isEmpty ? "" : "; worded as \(MarkdownText.escape(claim.strength, limit: 60))"
        return "Claim \(MarkdownText.code(claim.id))\(section)\(strength); themes: \(topics)."
    }
}

// MARK: - Verdict

extension MarkdownReport {
    private func verdict(on claim: ReportClaim) -> String {
        "**\(MarkdownText.escape(Wording.capitalised(claim.verdict), limit: 60)).** \(tallies(of: claim))"
    }

    private func tallies(of claim: ReportClaim) -> String {
        let tallies = claim.tallies
        let sides = tallies.supports.addingClamped(tallies.qualifies).addingClamped(tallies.contradicts)
        guard sides > 0 else { return withoutSides(tallies) }
        let parts = [
            tallies.supports > 0 ? "\(tallies.supports) \(tallies.supports == 1 ? "supports" : "support") it" : nil,
            tallies.qualifies > 0 ? "\(tallies.qualifies) \(tallies.qualifies == 1 ? "qualifies" : "qualify") it" : nil,
            tallies.contradicts > 0
                ? "\(tallies.contradicts) \(tallies.contradicts == 1 ? "contradicts" : "contradict") it" : nil,
        ]
        let unclear = tallies.unclear > 0 ? " \(unclear(tallies))" : ""
        let studies = Wording.count(sides, "study that takes", "studies that take")
        return "Of \(studies) a side, \(Wording.list(parts.compactMap(\.self))).\(unclear)"
    }

    private func withoutSides(_ tallies: ReportTallies) -> String {
        if tallies.unclear > 0 { return "No study takes a side. \(unclear(tallies))" }
        return isIncomplete
            ? "No study was found that bears on it, but the search is incomplete."
            : "No study was found that bears on it."
    }

    private func unclear(_ tallies: ReportTallies) -> String {
        let verb = tallies.unclear == 1 ? "touches" : "touch"
        return
            "\(Wording.count(tallies.unclear, "study", "studies")) \(verb) on it without meeting it or taking a side."
    }

    private func certainty(of claim: ReportClaim) -> String? {
        guard let certainty = claim.certainty else { return nil }
        let level = "Suggested certainty: **\(MarkdownText.escape(Wording.capitalised(certainty), limit: 60))**"
        let inputs = claim.certaintyInputs.map { MarkdownText.escape($0, limit: 200) }
        return inputs.isEmpty ? "\(level)." : "\(level), from: \(inputs.joined(separator: "; "))."
    }
}

// MARK: - Evidence

extension MarkdownReport {
    private func evidence(on claim: ReportClaim) -> String? {
        guard claim.evidenceTotal > 0 else { return nil }
        let items = claim.evidence.map { MarkdownText.item(evidence($0)) }.joined(separator: "\n")
        let left = claim.evidenceTotal.left(after: claim.evidence.count)
        return Self.blocks([items, rest(left, "study", "studies", show: claim.id)])
    }

    private func evidence(_ evidence: ReportEvidence) -> [String] {
        let traits = self.traits(
            design: evidence.design, size: evidence.sampleSize, year: evidence.year,
            integrity: evidence.integrity.warning)
        let reference = citations.reference(evidence.workID).map { ", \($0)" } ?? ""
        let rule = "rule \(MarkdownText.code(evidence.rule)), score \(Wording.score(evidence.score))"
        let place = self.place(field: evidence.field, section: evidence.section)
        return [
            "**\(Wording.capitalised(evidence.stance.rawValue))**: \(traits)\(reference).",
            "\(MarkdownText.quote(evidence.quote))", "(\(place); \(rule); \(MarkdownText.code(evidence.workID)))",
        ]
    }
}
