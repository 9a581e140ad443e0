import AssayKit

/// Where a search stands; it travels in the request's context.
struct OpenFDAState: Equatable {
    enum Task: String {
        /// How many labels there are of all substances together, for a plan.
        case count
        /// Whether the first of the substances is one, and how many labels it has.
        case size
        /// A page of labels.
        case labels
        /// The first report of a substance, and how many there are.
        case first
        /// The last one.
        case last
        /// How many are serious.
        case serious
        /// How many tell of a death.
        case deaths
        /// The reactions that most of them name.
        case reactions
    }

    /// How many requests the reports of a substance take.
    static let eventRequests = 5

    /// What is asked for.
    var task: Task
    /// The substances still to be sized, the first being asked for; or the one substance of labels and reports.
    var substances: [Substance]
    /// The days of receipt that are wanted, as a range of the source's syntax; `nil` for all.
    var period: String?
    /// The labels of each substance that has any, so far.
    var sizes: [Size] = []
    /// How many labels to skip; `nil` where the pages are followed by a mark.
    var skip: Int? = 0
    /// The mark behind which a page begins.
    var mark: String?
    /// What the source said of its data's last renewal: another word on a later page means that they were renewed meanwhile.
    var updated: String?
    /// What earlier responses said of the substance's reports.
    var facts: [String: String] = [:]
    /// Whether the search was begun anew already.
    var isRestarted = false

    /// How many labels a substance has.
    struct Size: Equatable {
        var substance: Substance
        var labels: Int
    }

    init(task: Task, substances: [Substance], period: String?) {
        self.task = task
        self.substances = substances
        self.period = period
    }

    /// The state of another task about one substance.
    func about(_ substance: Substance, _ task: Task) -> OpenFDAState {
        var state = OpenFDAState(task: task, substances: [substance], period: period)
        state.isRestarted = isRestarted
        return state
    }
}

// MARK: - Context

extension OpenFDAState {
    private static let factPrefix = "fact."

    /// Reads a context that ``context`` made.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for any other.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init), let names = context["substances"] else {
            throw SourceError(.rejected, "this request was not made by the openFDA plugin")
        }
        self.init(
            task: task, substances: names.split(separator: "\n").compactMap { Substance(String($0)) },
            period: context["period"])
        sizes = (context["sizes"] ?? "").split(separator: "\n").compactMap(Self.size)
        mark = context["mark"]
        skip = context["skip"].flatMap(Int.init)
        updated = context["updated"]
        isRestarted = context["restarted"]?.isEmpty == false
        for (key, value) in context where key.hasPrefix(Self.factPrefix) {
            facts[String(key.dropFirst(Self.factPrefix.count))] = value
        }
    }

    /// The state as a request carries it.
    var context: [String: String] {
        var context = ["task": task.rawValue, "substances": substances.map(\.name).joined(separator: "\n")]
        context["period"] = period
        context["skip"] = skip.map(String.init)
        context["mark"] = mark
        context["updated"] = updated
        if !sizes.isEmpty {
            context["sizes"] = sizes.map { "\($0.labels) \($0.substance.name)" }.joined(separator: "\n")
        }
        if isRestarted { context["restarted"] = "yes" }
        for (key, value) in facts { context[Self.factPrefix + key] = value }
        return context
    }

    private static func size(_ line: Substring) -> Size? {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, let labels = Int(parts[0]), let substance = Substance(String(parts[1])) else {
            return nil
        }
        return Size(substance: substance, labels: labels)
    }
}
