import AssayKit

/// One request of a listing or lookup, and what of the whole is known when it is made.
struct DetailsStep: Hashable {
    enum Task: String {
        /// The number of items of a year, by its first page.
        case survey
        /// A page of a month.
        case page
        /// The number of items of the whole period.
        case count
        /// A known DOI.
        case lookup
    }

    /// What is asked for.
    var task: Task
    /// The server that is asked.
    var server: PreprintServer
    /// The days of posting; `nil` for a lookup.
    var days: PostingDays?
    /// How many items came before the page.
    var cursor = 0
    /// How many items the stretch has, as its first page said.
    var total: Int?
    /// Whether the same page was asked for already and came empty.
    var isRepeat = false
    /// How far the survey is.
    var survey: Survey?
    /// The DOI that is looked up; empty for a listing.
    var doi = ""
    /// Whether the other server did not know the DOI.
    var isSecondServer = false

    init(_ task: Task, _ server: PreprintServer, days: PostingDays) {
        self.task = task
        self.server = server
        self.days = days
    }

    /// A lookup at the server that the DOI looks like.
    init(doi: String) {
        task = .lookup
        server = PreprintServer.candidates(for: doi).first ?? .biorxiv
        self.doi = doi
    }
}

// MARK: - Context

extension DetailsStep {
    /// Reads what ``context`` wrote.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for a context of another plugin.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init), let server = PreprintServer(name: context["server"]) else {
            throw SourceError(.rejected, "this request was not made by the medRxiv plugin")
        }
        self.task = task
        self.server = server
        days = context["days"].flatMap { PostingDays(text: $0) }
        cursor = context["cursor"].flatMap(Int.init).map { min(max(0, $0), Self.largestNumber) } ?? 0
        total = context["total"].flatMap(Int.init).map { min(max(0, $0), Self.largestNumber) }
        isRepeat = context["repeat"] == "yes"
        survey = Survey(context: context)
        doi = context["doi"] ?? ""
        isSecondServer = context["second"] == "yes"
        guard days != nil || task == .lookup else {
            throw SourceError(.rejected, "this request was not made by the medRxiv plugin")
        }
    }

    /// The step as a request carries it.
    var context: [String: String] {
        var context = ["task": task.rawValue, "server": server.rawValue]
        context["days"] = days?.text
        context["cursor"] = cursor == 0 ? nil : String(cursor)
        context["total"] = total.map { String($0) }
        context["repeat"] = isRepeat ? "yes" : nil
        context["doi"] = doi.isEmpty ? nil : doi
        context["second"] = isSecondServer ? "yes" : nil
        return context.merging(survey?.context ?? [:]) { own, _ in own }
    }

    private static let largestNumber = 1 << 40
}
