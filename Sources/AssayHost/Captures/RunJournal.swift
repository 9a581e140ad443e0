package import Foundation

/// The diary of one run beside its captures: which request was answered by which capture, in one JSON line each.
///
/// ```
/// captures/runs/0001.jsonl      {"begin":{…}}, {"search":{…}}, {"exchange":{…}}, {"restart":{…}}, {"end":{…}}
/// ```
///
/// With the captures it is all that a store can be rebuilt from. Lines are only ever added; a torn last line, as a killed
/// process leaves it, is ignored.
package struct RunJournal: Sendable {
    /// The run's number.
    package let run: Int
    /// When the run began, ISO 8601 in UTC.
    package let started: String
    /// Whether the run came to its end.
    package private(set) var isFinished: Bool
    /// When each source last answered, ISO 8601 in UTC.
    package private(set) var lastReceived: [String: String]
    /// The sources that were asked, those that failed included; empty until the run came to its end.
    package private(set) var asked: Set<String>
    /// The sources that gave all that they were asked for.
    package private(set) var complete: Set<String>
    /// What each source was asked for, by id; journals of earlier versions do not say.
    package private(set) var asks: [String: SourceAsk]
    private var exchanges: [String: [SequenceKey: Exchange]]
    private var places: [String: [String: SequenceKey]]

    /// The exchange at a place of a source's sequence.
    package func exchange(of source: String, at key: SequenceKey) -> Exchange? {
        exchanges[source]?[key]
    }

    /// The first exchange of a source that answered a request of this fingerprint; see ``RequestFingerprint``.
    package func exchange(of source: String, answering fingerprint: String) -> Exchange? {
        places[source]?[fingerprint].flatMap { exchanges[source]?[$0] }
    }

    /// Whether anything of a source was kept.
    package func holds(_ source: String) -> Bool {
        !(exchanges[source] ?? [:]).isEmpty
    }

    /// All exchanges of a source in the order of their keys' text.
    package func exchanges(of source: String) -> [Exchange] {
        (exchanges[source] ?? [:]).values.sorted {
            ($0.sequence.chain, $0.sequence.page) < ($1.sequence.chain, $1.sequence.page)
        }
    }
}

// MARK: - Reading

extension RunJournal {
    /// Reads a journal.
    ///
    /// - Returns: `nil` where the file has no readable first line.
    package init?(reading place: URL) {
        guard let data = try? Data(contentsOf: place) else { return nil }
        let decoder = JSONDecoder()
        // A line that cannot be read is a torn one: what it would have said is asked again.
        let lines = data.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(JournalLine.self, from: $0)
        }
        guard case .begin(let run, let started) = lines.first else { return nil }
        self.run = run
        self.started = started
        isFinished = false
        lastReceived = [:]
        complete = []
        asked = []
        asks = [:]
        exchanges = [:]
        places = [:]
        for line in lines.dropFirst() { take(line) }
    }

    private mutating func take(_ line: JournalLine) {
        switch line {
        case .begin: break
        case .exchange(let exchange):
            exchanges[exchange.source, default: [:]][exchange.sequence] = exchange
            if places[exchange.source]?[exchange.fingerprint] == nil {
                places[exchange.source, default: [:]][exchange.fingerprint] = exchange.sequence
            }
            lastReceived[exchange.source] = exchange.received
        case .search(let ask): asks[ask.source] = ask
        case .restart(let source):
            exchanges[source] = nil
            places[source] = nil
        case .end(_, let complete, let asked):
            isFinished = true
            self.complete = Set(complete)
            self.asked = Set(asked)
        }
    }

    /// The journals in a folder of captures, by run number.
    package static func all(in captures: URL) -> [RunJournal] {
        let folder = captures.appendingPathComponent("runs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".jsonl") }
            .compactMap { RunJournal(reading: folder.appendingPathComponent($0)) }
            .sorted { $0.run < $1.run }
    }
}
