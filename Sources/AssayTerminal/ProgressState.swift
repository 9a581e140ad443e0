/// What each source of a run is doing, and how that reads; pure, the clock comes from outside.
package struct ProgressState: Sendable {
    /// One source.
    package struct Source: Sendable {
        /// How many responses came.
        package var pages = 0
        /// How many records came.
        package var records = 0
        /// How many the source announced.
        package var declared: Int?
        /// What it waits for, or `nil`.
        package var waiting: String?
        /// How it ended, or `nil`.
        package var end: String?
        /// When it was first heard of, in seconds.
        package var start: Double

        /// A source that begins.
        package init(start: Double) {
            self.start = start
        }
    }

    private var sources: [String: Source] = [:]
    private var order: [String] = []

    /// Nothing known yet.
    package init() {}

    /// Changes what is known of a source.
    package mutating func update(_ id: String, at now: Double, _ change: (inout Source) -> Void) {
        if sources[id] == nil { order.append(id) }
        change(&sources[id, default: Source(start: now)])
    }

    /// One line for all sources that are still at work.
    package func line(at now: Double, width: Int) -> String {
        let parts = order.compactMap { id -> String? in
            guard let source = sources[id], source.end == nil else { return nil }
            return Self.text(id, source, at: now)
        }
        return TerminalText.cut(parts.joined(separator: "  |  "), to: width)
    }

    /// What one source is doing.
    package func text(of id: String, at now: Double) -> String {
        sources[id].map { Self.text(id, $0, at: now) } ?? id
    }

    private static func text(_ id: String, _ source: Source, at now: Double) -> String {
        var parts = ["\(id): \(source.records)" + (source.declared.map { "/\($0)" } ?? "") + " records"]
        parts.append("\(source.pages) pages")
        let seconds = now - source.start
        let rate = seconds > 0.5 ? Double(source.records) / seconds : 0
        if rate >= 1 { parts.append("\(Int(rate)) records/s") }
        if let left = secondsLeft(source, rate: rate) { parts.append("\(left) s left") }
        if let waiting = source.waiting { parts.append(waiting) }
        if let end = source.end { parts.append(end) }
        return TerminalText.safe(parts.joined(separator: ", "))
    }

    private static func secondsLeft(_ source: Source, rate: Double) -> Int? {
        guard source.end == nil, let declared = source.declared, rate > 0, declared > source.records else { return nil }
        let seconds = Double(declared - source.records) / rate
        return seconds < 1_000_000 ? Int(seconds.rounded(.up)) : nil
    }
}
