import GRDB

extension Library {
    /// Replaces everything derived by a run's new state, writes the run's ledger entries and, where asked, ends the run:
    /// all of it or nothing.
    ///
    /// An entry that the ledger holds already (same run, kind, subject and cause) is not written again.
    ///
    /// - Parameters:
    ///   - state: The new state, in any order.
    ///   - run: The open run that made it.
    ///   - events: What changed, usually from ``LedgerDiff``.
    ///   - end: How the run ends; `nil` leaves it open.
    /// - Throws: ``StoreError``: `invalid-state` where the run is not open; `unknown` with SQLite's words where a row
    ///   names a work or claim that the state does not hold, or an id stands twice.
    package func replaceDerived(
        _ state: DerivedState, run: Int, events: [EventRow], finishing end: Run.End? = nil
    ) throws(StoreError) {
        try write("store what was derived") { db in
            try Self.requireOpen(db, run)
            try DerivedWriter(db: db).replace(with: state.sorted)
            try Self.append(events, to: db)
            if let end { try Self.finish(db, run, end) }
        }
    }

    /// The state that the last run derived, every list in the order of ``DerivedState/sorted``.
    package func derived() throws(StoreError) -> DerivedState {
        try read("read what was derived") { db in
            let reader = DerivedReader(db: db)
            return DerivedState(
                works: try reader.works("ORDER BY id"), studies: try reader.studies(), members: try reader.members(),
                findings: try reader.findings(), claims: try reader.claims(), judgements: try reader.judgements(),
                verdicts: try reader.verdicts(), meta: try reader.meta())
        }
    }

    /// The work of each record in the last derived state, by the record's id: what keeps work ids stable.
    package func previousWorkIDs() throws(StoreError) -> [String: String] {
        try read("read the works' members") { db in
            let members = try DerivedReader(db: db).members()
            return Dictionary(members.map { ($0.recordID, $0.workID) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The study of each work in the last derived state, by the work's id: what keeps study ids stable.
    package func previousStudyIDs() throws(StoreError) -> [String: String] {
        try read("read the studies' works") { db in
            let studies = try DerivedReader(db: db).studies()
            return Dictionary(
                studies.flatMap { study in study.works.map { ($0, study.id) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// A value of the last derived state's meta table.
    package func meta(_ key: String) throws(StoreError) -> String? {
        try read("read \(key)") { db in
            try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key])
        }
    }
}
