import AssayHost
import AssayStore
import Foundation

extension Doctor {
    /// Looks whether the library opens and is whole.
    func checkStore(_ workspace: Workspace) -> [Diagnosis.Check] {
        guard FileManager.default.fileExists(atPath: workspace.library.path) else { return [] }
        do {
            let library = try Library.open(at: workspace.library, readOnly: true)
            // quick_check would do, but SQLite 3.40 finds NULLs by it that are not there in tables without row ids.
            let damage = try library.check()
            guard let first = damage.first else { return [Self.store(.ok, "opens and is whole")] }
            return [
                Self.store(
                    .problem, "is damaged in \(damage.count) places: \(first)",
                    next: "move it away, then run: assay update --offline")
            ]
        } catch {
            return [Self.store(error.code == .older ? .warning : .problem, error.message, next: error.hint)]
        }
    }

    private static func store(_ state: Diagnosis.State, _ message: String, next: String? = nil) -> Diagnosis.Check {
        Diagnosis.Check(area: "store", subject: "library.sqlite", state: state, message: message, next: next)
    }

    /// Looks whether journals can be read, and whether every capture that they name is there and whole.
    func checkCaptures(_ workspace: Workspace) -> [Diagnosis.Check] {
        let audits = JournalAudit.all(in: workspace.captures)
        guard !audits.isEmpty else { return [] }
        return audits.flatMap(Self.journal) + interrupted(workspace) + captures(audits, workspace)
    }

    private static func journal(_ audit: JournalAudit) -> [Diagnosis.Check] {
        let name = audit.place.lastPathComponent
        guard audit.hasBeginning else {
            return [
                Diagnosis.Check(
                    area: "journals", subject: name, state: .problem,
                    message: "does not begin as a journal does; its run cannot be replayed", next: "assay update")
            ]
        }
        guard !audit.unreadableLines.isEmpty else { return [] }
        let lines = audit.unreadableLines.prefix(10).map { String($0) }.joined(separator: ", ")
        return [
            Diagnosis.Check(
                area: "journals", subject: name, state: audit.isOnlyTorn ? .warning : .problem,
                message: "cannot be read in line \(lines)" + (audit.isOnlyTorn ? ", its last, which is torn" : ""),
                next: "assay update, which asks again for what is missing")
        ]
    }

    private func interrupted(_ workspace: Workspace) -> [Diagnosis.Check] {
        let lock = workspace.storage.appendingPathComponent("writer.lock")
        guard let last = RunJournal.all(in: workspace.captures).last, !last.isFinished,
            WriterLock.holder(at: lock) == nil
        else { return [] }
        return [
            Diagnosis.Check(
                area: "journals", subject: "run \(last.run)", state: .warning,
                message: "begun \(last.started), was interrupted", next: "assay update goes on with it")
        ]
    }

    private func captures(_ audits: [JournalAudit], _ workspace: Workspace) -> [Diagnosis.Check] {
        let store = CaptureStore(folder: workspace.captures)
        let named = audits.reduce(into: [String: String]()) { $0.merge($1.captures) { first, _ in first } }
        var lost: [Diagnosis.Check] = []
        for (digest, source) in named.sorted(by: { $0.key < $1.key }) {
            do {
                _ = try store.read(digest)
            } catch {
                lost.append(
                    Diagnosis.Check(
                        area: "captures", subject: source, state: .problem, message: error.message,
                        next: "assay update --full asks \(source) for everything again"))
            }
        }
        guard lost.isEmpty else { return lost }
        return [
            Diagnosis.Check(
                area: "captures", subject: "captures", state: .ok,
                message: "all \(named.count) that the journals name are there and whole")
        ]
    }
}
