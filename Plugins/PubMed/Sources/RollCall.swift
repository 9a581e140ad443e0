import AssayKit

/// Compares what came with what was asked for, so that each item asked for is a record or a problem, and nothing else is.
struct RollCall {
    let asked: FetchStep.Asked

    /// The page of an answer's items.
    func page(of items: [Result<Record, UnreadableItem>]) -> SourcePage {
        var records: [Record] = []
        var unreadable: [Unread] = []
        for (position, item) in items.enumerated() {
            switch item {
            case .success(let record): records.append(record)
            case .failure(let error): unreadable.append(Unread(position: position, message: error.message))
            }
        }
        switch asked {
        case .pmids(let ids): return page(of: records, unreadable, asked: ids, by: \.sourceID)
        case .dois(let dois): return page(of: records, unreadable, asked: dois, by: { $0.identifiers.doi ?? "" })
        case .number(let number): return page(of: records, unreadable, number: number)
        case .anything: return page(of: records, unreadable, number: 0)
        }
    }

    private struct Unread {
        var position: Int
        var message: String
    }
}

// MARK: - By name

extension RollCall {
    private func page(
        of records: [Record], _ unreadable: [Unread], asked: [String], by key: (Record) -> String
    ) -> SourcePage {
        var awaited = Set(asked)
        var page = SourcePage()
        var strangers: [String] = []
        for record in records {
            if awaited.remove(key(record)) != nil {
                page.records.append(record)
            } else {
                strangers.append(record.sourceID)
            }
        }
        let absent = asked.filter(awaited.contains)
        page.problems = problems(absent: absent, unreadable)
        if !strangers.isEmpty {
            page.warnings.append(
                "PubMed sent records that were not asked for, or sent them twice; they are left out: "
                    + strangers.prefix(10).joined(separator: ", "))
        }
        if unreadable.count > absent.count {
            page.warnings.append("PubMed sent \(unreadable.count - absent.count) more items that could not be read.")
        }
        return page
    }

    /// An item without a readable name stands for an absent one, in order: its name is a guess, their number is not.
    private func problems(absent: [String], _ unreadable: [Unread]) -> [SourceProblem] {
        let unread = zip(absent, unreadable).map { id, item in
            SourceProblem(.unparsable, position: item.position, sourceID: id, message: item.message)
        }
        let missing = absent.dropFirst(unreadable.count).map { id in
            SourceProblem(
                .missing, sourceID: id, message: "PubMed did not send \(id): it may have been merged or deleted.")
        }
        return unread + missing
    }
}

// MARK: - By number

extension RollCall {
    private func page(of records: [Record], _ unreadable: [Unread], number: Int) -> SourcePage {
        let came = records.count + unreadable.count
        let missing = (0..<max(0, number - came)).map { _ in
            SourceProblem(.missing, message: "PubMed sent \(came) of \(number) records.")
        }
        return SourcePage(
            records: records,
            problems: unreadable.map { SourceProblem(.unparsable, position: $0.position, message: $0.message) }
                + missing)
    }
}
