import AssayHost
import AssayTerminal
import Foundation
import Synchronization

/// Shows on standard error what the sources of a run are doing.
final class ProgressPrinter: Sendable {
    private struct State {
        var progress = ProgressState()
        var lastDrawn = 0.0
        var isLineOpen = false
    }

    private let state = Mutex(State())
    private let mode: ProgressMode
    private let isTerminal: Bool

    init(_ mode: ProgressMode) {
        self.mode = mode
        isTerminal = isatty(STDERR_FILENO) == 1
    }

    /// Takes a moment of a source.
    func show(_ progress: FetchProgress) {
        guard mode != .none else { return }
        let now = ProcessInfo.processInfo.systemUptime
        state.withLock { state in
            state.progress.update(progress.source, at: now) { Self.change(&$0, progress) }
            draw(&state, progress, now)
        }
    }

    /// Writes a line beside the progress; also where no progress is shown.
    func note(_ text: String) {
        state.withLock { state in
            close(&state)
            Console.note("assay: \(text)")
        }
    }

    /// Takes the progress line away.
    func finish() {
        state.withLock { close(&$0) }
    }

    private static func change(_ source: inout ProgressState.Source, _ progress: FetchProgress) {
        source.waiting = nil
        switch progress.phase {
        case .fetching: break
        case .waiting(let seconds, let reason):
            source.waiting = WaitText.text(seconds: seconds, reason: reason)
            return
        case .finished(let status): source.end = status.rawValue
        }
        source.pages = progress.pages
        source.records = progress.records
        source.declared = progress.declared
    }

    private func draw(_ state: inout State, _ progress: FetchProgress, _ now: Double) {
        if case .finished = progress.phase {
            close(&state)
            Console.note(state.progress.text(of: progress.source, at: now))
        } else if mode == .auto, isTerminal, now - state.lastDrawn > 0.1 {
            state.lastDrawn = now
            state.isLineOpen = true
            write("\r\u{1B}[K" + state.progress.line(at: now, width: 110))
        } else if mode == .plain || !isTerminal, now - state.lastDrawn > 2 || isLongWait(progress) {
            state.lastDrawn = now
            Console.note(state.progress.text(of: progress.source, at: now))
        }
    }

    private func isLongWait(_ progress: FetchProgress) -> Bool {
        if case .waiting(let seconds, _) = progress.phase { seconds >= WaitText.shortest } else { false }
    }

    private func close(_ state: inout State) {
        guard state.isLineOpen else { return }
        state.isLineOpen = false
        write("\r\u{1B}[K")
    }

    private func write(_ text: String) {
        // Where standard error is closed there is nobody to show progress to.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
