/// One line of a ``RunJournal``.
enum JournalLine: Codable, Hashable, Sendable {
    case begin(run: Int, started: String)
    case exchange(Exchange)
    /// What a source is asked for in this run; of several lines of one source the last holds.
    case search(SourceAsk)
    /// What was kept of a source before this line no longer counts.
    case restart(source: String)
    /// The run came to its end; these sources gave all that they were asked for, of those that were asked.
    case end(finished: String, complete: [String], asked: [String])

    private enum Key: String, CodingKey {
        case begin, exchange, search, restart, end
    }

    private struct Begin: Codable {
        var run: Int
        var started: String
    }

    private struct End: Codable {
        var finished: String
        var complete: [String]
        var asked: [String]?
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        if let begin = try container.decodeIfPresent(Begin.self, forKey: .begin) {
            self = .begin(run: begin.run, started: begin.started)
        } else if let exchange = try container.decodeIfPresent(Exchange.self, forKey: .exchange) {
            self = .exchange(exchange)
        } else if let ask = try container.decodeIfPresent(SourceAsk.self, forKey: .search) {
            self = .search(ask)
        } else if let source = try container.decodeIfPresent(String.self, forKey: .restart) {
            self = .restart(source: source)
        } else {
            let end = try container.decode(End.self, forKey: .end)
            self = .end(finished: end.finished, complete: end.complete, asked: end.asked ?? end.complete)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .begin(let run, let started): try container.encode(Begin(run: run, started: started), forKey: .begin)
        case .exchange(let exchange): try container.encode(exchange, forKey: .exchange)
        case .search(let ask): try container.encode(ask, forKey: .search)
        case .restart(let source): try container.encode(source, forKey: .restart)
        case .end(let finished, let complete, let asked):
            try container.encode(End(finished: finished, complete: complete, asked: asked), forKey: .end)
        }
    }
}
