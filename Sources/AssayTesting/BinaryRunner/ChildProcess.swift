package import Foundation
import Glibc

/// A child process with a clean slate of signals.
///
/// Foundation's `Process` hands the calling thread's blocked signals on to its child, so that a child of a concurrent
/// test would never see SIGINT; here none is blocked and none is ignored. The child reads
/// nothing.
package struct ChildProcess: Sendable {
    /// The process id.
    package let id: pid_t
    private let output: URL
    private let errors: URL

    /// Starts an executable.
    ///
    /// - Parameters:
    ///   - environment: All of its environment; nothing is inherited.
    ///   - folder: Where it runs.
    ///   - scratch: A folder for what it writes to its standard streams.
    /// - Throws: ``BinaryError``.
    package init(
        _ executable: String, _ arguments: [String], environment: [String: String], folder: URL, scratch: URL
    ) throws(BinaryError) {
        let name = UUID().uuidString
        output = scratch.appendingPathComponent("\(name).out")
        errors = scratch.appendingPathComponent("\(name).err")
        id = try Self.spawn(
            Self.inFolder + [folder.path, executable] + arguments, environment.map { "\($0.key)=\($0.value)" },
            output.path, errors.path)
    }

    /// Sends the process a signal.
    package func send(_ signal: Int32) {
        kill(id, signal)
    }

    /// What the process has written to standard error so far.
    package var errorsSoFar: String {
        String(decoding: FileManager.default.contents(atPath: errors.path) ?? Data(), as: UTF8.self)
    }

    /// Waits until the process ends; after so many seconds it is killed.
    package func result(atMost seconds: Double) async -> ProcessResult {
        let id = id
        let (code, memory) = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: Self.reap(id, seconds)) }
        }
        let manager = FileManager.default
        return ProcessResult(
            exitCode: code, output: manager.contents(atPath: output.path) ?? Data(),
            errors: manager.contents(atPath: errors.path) ?? Data(), peakMemory: memory)
    }
}

// MARK: - System calls

extension ChildProcess {
    /// A shell that goes to a folder and becomes the executable there, under the same process id.
    private static let inFolder = ["/bin/sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh"]

    private static func spawn(
        _ arguments: [String], _ environment: [String], _ output: String, _ errors: String
    ) throws(BinaryError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        var attributes = cleanSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = environment.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, arguments[0], &actions, &attributes, argv, envp)
        guard code == 0 else {
            throw BinaryError(message: "cannot start \(arguments[0]): \(String(cString: strerror(code)))")
        }
        return id
    }

    private static func cleanSignals() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return attributes
    }

    private static func reap(_ id: pid_t, _ seconds: Double) -> (code: Int32, memory: Int) {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var status: Int32 = 0
        var usage = rusage()
        var isKilled = false
        while wait4(id, &status, WNOHANG, &usage) == 0 {
            if !isKilled, .now > deadline {
                kill(id, SIGKILL)
                isKilled = true
            }
            usleep(3_000)
        }
        let signal = status & 0x7f
        return (signal == 0 ? (status >> 8) & 0xff : 128 + signal, usage.ru_maxrss * 1_024)
    }
}
