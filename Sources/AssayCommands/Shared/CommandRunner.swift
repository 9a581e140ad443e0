import ArgumentParser
import AssayAppraisal
import AssayHost
import AssayKit
import AssayStore
import AssayWorkspace
import Dispatch
import Foundation
import Synchronization

/// Runs a command's work: Ctrl-C ends it cleanly, every error gets its message and exit code.
enum CommandRunner {
    /// Runs the work of a command.
    ///
    /// - Throws: `ExitCode`, and ArgumentParser's own errors as they are.
    static func run(_ work: @escaping @Sendable () async throws -> Void) async throws {
        signal(SIGPIPE, SIG_IGN)
        let task = Task { try await work() }
        let sources = [SIGINT, SIGTERM].map { watch($0, task) }
        defer { for source in sources { source.cancel() } }
        do {
            try await task.value
        } catch {
            throw exit(for: error, wasCancelled: task.isCancelled)
        }
    }

    /// The first signal cancels, so that what was fetched is kept; a second one ends the process at once.
    private static func watch(_ number: Int32, _ task: Task<Void, any Error>) -> any DispatchSourceSignal {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler {
            if task.isCancelled { Foundation.exit(130) }
            task.cancel()
        }
        source.resume()
        return source
    }
}

// MARK: - Errors

extension CommandRunner {
    private static func exit(for error: any Error, wasCancelled: Bool) -> any Error {
        if error is BrokenPipe { return ExitCode.success }
        if error is CancellationError || wasCancelled {
            Console.note("interrupted; what was fetched is kept, and the same command goes on from there")
            return ExitCode(130)
        }
        if error is ExitCode || error is ValidationError || error is CleanExit { return error }
        // A message can quote what a source or a document says.
        let lines = message(for: error).split(separator: "\n", omittingEmptySubsequences: false)
        Console.note("assay: " + lines.map { Console.plain($0) }.joined(separator: "\n"))
        return ExitCode(code(for: error))
    }

    private static func message(for error: any Error) -> String {
        switch error {
        case let error as DecodingError:
            "the library holds something that this version cannot read: \(error)\n"
                + "move .assay/library.sqlite away and run: assay update --offline"
        default: "\(error)"
        }
    }

    private static func code(for error: any Error) -> Int32 {
        switch error {
        case let error as WorkspaceError:
            switch error.code {
            case .usage: 64
            case .badData: 65
            case .editedRegion: 4
            default: 1
            }
        case is QueryError: 64
        case let error as AppraisalError: error.code == .badPack ? 65 : 1
        case let error as HostError: error.code == .unknownSource ? 64 : 1
        default: 1
        }
    }
}
