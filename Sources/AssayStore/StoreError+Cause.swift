import Foundation
import GRDB

extension StoreError {
    /// What an error of SQLite or of the system means to a person.
    ///
    /// - Parameters:
    ///   - cause: The error.
    ///   - path: The library's file, which the message names.
    ///   - doing: What was tried, as in "read the works".
    init(_ cause: any Error, at path: String, doing: String) {
        if let error = cause as? StoreError {
            self = error
        } else if let error = cause as? DatabaseError {
            self = Self.make(from: error, path: path, doing: doing)
        } else {
            self.init(.unknown, "Cannot \(doing) in \(path): \(cause).", underlying: String(reflecting: cause))
        }
    }

    private static func make(from error: DatabaseError, path: String, doing: String) -> StoreError {
        let said = error.description
        switch error.resultCode {
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: return damaged(path, underlying: said)
        case .SQLITE_FULL:
            return StoreError(
                .diskFull, "Cannot \(doing): no room is left on the disk of \(path).",
                hint: "Nothing that was stored is lost. Make room, then run the same command again.", underlying: said)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: return readOnly(path, underlying: said)
        case .SQLITE_CANTOPEN:
            return StoreError(
                .inputOutput, "Cannot open \(path).",
                hint: "Check that the folder exists and that you may read and write it.", underlying: said)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StoreError(
                .locked, "Cannot \(doing): another process writes \(path).",
                hint: "Wait until it is done, then run the same command again.", underlying: said)
        case .SQLITE_IOERR:
            return StoreError(
                .inputOutput, "Cannot \(doing): the disk of \(path) failed.",
                hint: "Check the disk, then run the command again.", underlying: said)
        default:
            return StoreError(
                .unknown, "Cannot \(doing) in \(path): \(error.message ?? said).",
                hint: "Move the file away and rebuild it from the captures with: assay update --offline",
                underlying: said)
        }
    }

    /// The file cannot be read as a database.
    static func damaged(_ path: String, underlying: String?) -> StoreError {
        StoreError(
            .damaged, "\(path) is no library of Assay, or is damaged. Nothing was deleted.",
            hint: "Move the file away and rebuild it from the captures with: "
                + "assay update --offline",
            underlying: underlying)
    }

    /// The file or its folder may not be written.
    static func readOnly(_ path: String, underlying: String?) -> StoreError {
        StoreError(
            .readOnly, "\(path) may not be written.",
            hint: "Give yourself the right to write the folder, or copy the workspace to a place that is yours.",
            underlying: underlying)
    }

    /// A row holds what only a damaged store can hold.
    static func unreadable(_ what: String) -> StoreError {
        StoreError(
            .damaged, "The library holds \(what) that cannot be read. Nothing was deleted.",
            hint: "Move the file away and rebuild it from the captures with: assay update --offline")
    }
}
