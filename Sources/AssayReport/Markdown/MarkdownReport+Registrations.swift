extension MarkdownReport {
    /// Trials that have nothing to show: evidence that is missing.
    func registrations() -> String {
        guard model.registrationsTotal > 0 else {
            return Self.blocks(["## Registrations without results", noRegistrations])
        }
        let total = Wording.count(
            model.registrationsTotal, "registered trial has no results", "registered trials have no results")
        let ended =
            model.registrationsEnded == 0
            ? "none is known to have ended"
            : Wording.count(model.registrationsEnded, "of them has ended", "of them have ended")
        let items = model.registrations.map { MarkdownText.item(registration($0)) }.joined(separator: "\n")
        let left = model.registrationsTotal.left(after: model.registrations.count)
        return Self.blocks([
            "## Registrations without results",
            "\(total) in the registry or in a linked publication; \(ended). What they found, no count here knows.",
            items,
            left > 0
                ? "\(Wording.count(left, "more registration", "more registrations")): `assay report --to json`" : nil,
        ])
    }

    private var noRegistrations: String {
        isIncomplete ? "None was found, but the search is incomplete." : "None was found."
    }

    private func registration(_ registration: ReportRegistration) -> [String] {
        let link = MarkdownText.link(
            MarkdownText.escape(registration.nct, limit: 40),
            to: Citations.address(of: registration.asReference))
        let parts = [
            Wording.registryStatus(registration.status),
            registration.completionDate.map { "completed \($0)" },
            registration.enrolment.map { Wording.count($0, "participant", "participants") },
        ]
        let facts = parts.compactMap(\.self).filter { !$0.isEmpty }.map { MarkdownText.escape($0, limit: 80) }
        let reason = registration.whyStopped.map { "Stopped because: \(MarkdownText.quote($0, limit: 300))" } ?? ""
        return [
            "\(link) (\(facts.joined(separator: ", "))): \(MarkdownText.escape(registration.title, limit: 200))",
            reason,
            "(\(citations.full(registration.workID)))",
        ]
    }
}

extension ReportRegistration {
    fileprivate var asReference: ReportReference {
        ReportReference(key: 0, title: title, nct: nct, workID: workID)
    }
}
