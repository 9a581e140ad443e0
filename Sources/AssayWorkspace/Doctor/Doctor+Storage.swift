import AssayHost
import AssayStore
import Foundation

extension Doctor {
    /// Looks at the folder `.assay`: there, writable, with room, without left-over files; and at who writes.
    func checkStorage(_ workspace: Workspace) -> [Diagnosis.Check] {
        guard FileManager.default.fileExists(atPath: workspace.storage.path) else {
            return [
                Self.storage(workspace, .ok, "nothing has been fetched yet", next: "assay update")
            ] + checkWritable(workspace.folder, workspace)
        }
        return checkFolders(workspace) + checkWritable(workspace.storage, workspace) + checkStrays(workspace)
            + checkWriter(workspace)
    }

    private func checkFolders(_ workspace: Workspace) -> [Diagnosis.Check] {
        let missing = [workspace.captures, workspace.captures.appendingPathComponent("runs")].filter {
            !FileManager.default.fileExists(atPath: $0.path)
        }
        guard !missing.isEmpty else { return [] }
        guard options.repairs else {
            return [Self.storage(workspace, .warning, "folders of captures are missing", next: "assay doctor")]
        }
        do {
            for folder in missing {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            var check = Self.storage(workspace, .ok, "made the missing folders of captures")
            check.isRepaired = true
            return [check]
        } catch {
            return [Self.storage(workspace, .problem, "folders of captures are missing and cannot be made")]
        }
    }

    private func checkWritable(_ folder: URL, _ workspace: Workspace) -> [Diagnosis.Check] {
        guard FileManager.default.isWritableFile(atPath: folder.path) else {
            return [
                Self.storage(
                    workspace, .problem, "\(folder.path) cannot be written", next: "check the folder's permissions")
            ]
        }
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder.path)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else { return [] }
        let state: Diagnosis.State = free < Self.noRoom ? .problem : free < Self.littleRoom ? .warning : .ok
        return [
            Self.storage(
                workspace, state, "can be written; \(free / 1_000_000) MB are free",
                next: state == .ok ? nil : "make room before the next assay update")
        ]
    }

    /// Free bytes below which an update fails or is likely to: a large run keeps some hundred MB.
    private static let (noRoom, littleRoom): (Int64, Int64) = (20_000_000, 500_000_000)

    private static func storage(
        _ workspace: Workspace, _ state: Diagnosis.State, _ message: String, next: String? = nil
    ) -> Diagnosis.Check {
        Diagnosis.Check(
            area: "storage", subject: workspace.storage.lastPathComponent, state: state, message: message, next: next)
    }

    private func checkWriter(_ workspace: Workspace) -> [Diagnosis.Check] {
        let lock = workspace.storage.appendingPathComponent("writer.lock")
        guard let holder = WriterLock.holder(at: lock) else { return [] }
        return [
            Self.storage(
                workspace, .warning,
                "process \(holder.pid) on \(holder.host) (\(holder.command)) is writing this workspace",
                next: "wait until it is done")
        ]
    }
}

// MARK: - Left-over files

extension Doctor {
    /// A temporary file that is older belongs to no process that is still at work, in seconds.
    private static let oldStray: Double = 24 * 3_600

    private func checkStrays(_ workspace: Workspace) -> [Diagnosis.Check] {
        let strays =
            AtomicFile.strays(in: workspace.storage, isDeep: true)
            + AtomicFile.strays(in: workspace.folder, isDeep: false)
        // The clock of files is the real one, whatever ASSAY_NOW says.
        let old = strays.filter { place in
            let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
            guard attributes?[.type] as? FileAttributeType == .typeRegular else { return false }
            return (attributes?[.modificationDate] as? Date).map { Date().timeIntervalSince($0) > Self.oldStray }
                ?? false
        }
        let young = strays.count - old.count
        var checks = old.isEmpty ? [] : [remove(old, workspace)]
        if young > 0 {
            checks.append(
                Self.storage(
                    workspace, .warning, "\(young) temporary files are younger than a day and were left alone",
                    next: "assay doctor, tomorrow"))
        }
        return checks
    }

    private func remove(_ files: [URL], _ workspace: Workspace) -> Diagnosis.Check {
        guard options.repairs else {
            return Self.storage(
                workspace, .warning, "\(files.count) temporary files were left by killed processes",
                next: "assay doctor")
        }
        let left = files.filter { (try? FileManager.default.removeItem(at: $0)) == nil }
        guard left.isEmpty else {
            return Self.storage(
                workspace, .warning, "\(left.count) temporary files of killed processes cannot be removed",
                next: "check the permissions of .assay")
        }
        var check = Self.storage(
            workspace, .ok, "removed \(files.count) temporary files that killed processes had left")
        check.isRepaired = true
        return check
    }
}
