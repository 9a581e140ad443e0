import AssayKit
import AssayTerminal
import AssayWorkspace

/// Prints a plan for a person.
enum PlanRendering {
    /// Prints each source's part as labelled lines.
    ///
    /// - Throws: What ``Console/print(_:)`` throws.
    static func print(_ plan: SearchPlan, to console: Console) throws {
        try console.print("query: \(TerminalText.safe(plan.query))")
        for source in plan.sources {
            try console.print("")
            try console.print(console.style.bold("\(source.id)  \(source.name)"))
            if let error = source.error {
                try console.print(console.style.bad("  cannot be asked: \(TerminalText.safe(error))"))
            }
            for (label, text) in lines(of: source) { try console.print("  \(label): \(TerminalText.safe(text))") }
            for warning in source.warnings {
                try console.print(console.style.warning("  \(TerminalText.safe(warning))"))
            }
        }
    }

    /// What is known of a source's part, as label and text.
    static func lines(of source: SearchPlan.Source) -> [(String, String)] {
        var lines: [(String, String)] = []
        if source.isEnrichment { lines.append(("asked", "for the DOIs of works after the other sources")) }
        if let query = source.compiledQuery { lines.append(("asked", query)) }
        for request in source.requests {
            lines.append(("request", "\(request.method) \(request.url)"))
            if let body = request.body { lines.append(("form", body)) }
        }
        lines += filtered(source)
        lines.append(("pace", "\(words(source.requestsPerSecond)) requests/s, \(source.concurrency) at once"))
        for key in source.keys { lines.append(("key", key.inWords + gain(source))) }
        if let limit = source.limit { lines.append(("limit", "\(limit) records")) }
        if let reachable = source.reachable { lines.append(("reachable", "\(reachable) records of one search")) }
        return lines + expected(source)
    }

    private static func filtered(_ source: SearchPlan.Source) -> [(String, String)] {
        guard !source.filteredLocally.isEmpty else { return [] }
        let last = source.filteredLastRun.map { "; the last run took out \($0)" } ?? ""
        return [("filtered on this machine", source.filteredLocally.joined(separator: ", ") + last)]
    }

    private static func gain(_ source: SearchPlan.Source) -> String {
        source.paceWithKey.map { "; with it \(words($0.requestsPerSecond)) requests/s, \($0.concurrency) at once" }
            ?? ""
    }

    private static func expected(_ source: SearchPlan.Source) -> [(String, String)] {
        guard !source.isEnrichment, source.error == nil else { return [] }
        guard let total = source.total else { return [("total", "unknown; ask with --count")] }
        let origin = source.totalFrom == .lastRun ? " (announced in the last run)" : ""
        let beyond = source.beyondCap ?? 0
        var lines = [("total", "\(total)\(origin)" + (beyond > 0 ? ", \(beyond) of them beyond the limit" : ""))]
        if let requests = source.expectedRequests, let seconds = source.expectedSeconds {
            let noun = requests == 1 ? "request" : "requests"
            lines.append(("expected", "about \(requests) \(noun), \(duration(seconds)) at this pace"))
        }
        return lines
    }

    private static func duration(_ seconds: Double) -> String {
        switch seconds {
        case ..<1: "under a second"
        case ..<120: "\(Int(seconds.rounded(.up))) s or more"
        case ..<7_200: "\(Int((seconds / 60).rounded(.up))) min or more"
        default: seconds < 3.6e9 ? "\(Int((seconds / 3_600).rounded(.up))) h or more" : "very long"
        }
    }

    private static func words(_ exact: Double) -> String {
        let rate = (exact * 100).rounded() / 100
        return rate == rate.rounded() && rate < 1e6 ? String(Int(rate)) : String(rate)
    }
}
