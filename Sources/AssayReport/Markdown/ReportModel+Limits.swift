extension ReportModel {
    /// The model with each list cut to its limit, and with the references that are still cited.
    ///
    /// Numbers of references stay as they are, so that every form of a report means the same work by them. A list's
    /// total is at least what the list held, also where the model says less.
    package func limited(to limits: ReportLimits) -> ReportModel {
        var model = self
        model.claims = claims.map { $0.limited(to: limits.evidence) }
        model.themes = themes.map { $0.limited(to: limits.findings) }
        model.changes = changes.limited(to: limits.changes)
        Self.cut(&model.registrations, &model.registrationsTotal, to: limits.registrations)
        Self.cut(&model.integrity, &model.integrityTotal, to: limits.integrity)
        let cited = model.citedWorks
        model.references = references.filter { cited.contains($0.workID) }
        return model
    }

    /// Cuts a list and keeps its total true.
    fileprivate static func cut<Element>(_ list: inout [Element], _ total: inout Int, to limit: Int) {
        total = max(total, list.count)
        list = Array(list.prefix(max(0, limit)))
    }

    private var citedWorks: Set<String> {
        var works = Set(claims.flatMap(\.evidence).map(\.workID))
        works.formUnion(themes.flatMap(\.findings).map(\.workID))
        works.formUnion((changes.newWorks + changes.updatedWorks).map(\.workID))
        works.formUnion(changes.integrityChanges.map(\.workID))
        works.formUnion(changes.verdictsMoved.flatMap(\.workIDs))
        works.formUnion(registrations.map(\.workID))
        works.formUnion(integrity.map(\.workID))
        return works
    }
}

extension ReportClaim {
    fileprivate func limited(to limit: Int) -> ReportClaim {
        var claim = self
        ReportModel.cut(&claim.evidence, &claim.evidenceTotal, to: limit)
        return claim
    }
}

extension ReportTheme {
    fileprivate func limited(to limit: Int) -> ReportTheme {
        var theme = self
        ReportModel.cut(&theme.findings, &theme.findingsTotal, to: limit)
        return theme
    }
}

extension ReportChanges {
    fileprivate func limited(to limit: Int) -> ReportChanges {
        var changes = self
        ReportModel.cut(&changes.newWorks, &changes.newWorksTotal, to: limit)
        ReportModel.cut(&changes.updatedWorks, &changes.updatedWorksTotal, to: limit)
        ReportModel.cut(&changes.integrityChanges, &changes.integrityChangesTotal, to: limit)
        return changes
    }
}
