import Foundation

/// What a program did that ran to its end.
struct ChildRun {
    let output: Data
    let status: Int32
    /// From start to end, in seconds.
    let seconds: Double
    /// The most memory that it had, in bytes (`VmHWM`), looked at again and again while it ran.
    let peakMemory: Int

    /// Runs a program; its output goes through a file, its messages nowhere.
    init(_ program: String, _ arguments: [String], environment: [String: String] = [:], scratch: ScratchFolder) throws {
        let file = try scratch.makeFolder("output").appending(path: "stdout")
        try Data().write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = FileHandle.nullDevice
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        var peak = 0
        while process.isRunning {
            peak = max(peak, Self.peakMemory(of: process.processIdentifier))
            Thread.sleep(forTimeInterval: 0.002)
        }
        seconds = (clock.now - start) / .seconds(1)
        process.waitUntilExit()
        output = try Data(contentsOf: file)
        status = process.terminationStatus
        peakMemory = peak
        try FileManager.default.removeItem(at: file)
    }

    private static func peakMemory(of process: Int32) -> Int {
        // A process that has just ended has no such file.
        guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) }
            .map { $0 * 1_024 } ?? 0
    }
}
