import AssayHTTP
import Foundation

/// The HTTP client in a process of its own, for tests of what holds between processes and of memory.
///
/// `http-probe URL COUNT RATE CONCURRENCY MAXIMUM-BYTES [PACE-FOLDER]` asks the URL, which may hold `{}` for the number
/// of the request, COUNT times at once, prints the status or the error code of each, and the peak of its memory in kB.
@main struct HTTPProbe {
    private let url: String
    private let count: Int
    private let pace: HostPace
    private let maximumBytes: Int
    private let client: HTTPClient

    static func main() async {
        guard let probe = HTTPProbe(CommandLine.arguments) else {
            FileHandle.standardError.write(Data("usage: URL COUNT RATE CONCURRENCY MAXIMUM-BYTES [PACE-FOLDER]\n".utf8))
            exit(64)
        }
        await probe.run()
    }

    private init?(_ arguments: [String]) {
        guard
            arguments.count >= 6, let count = Int(arguments[2]), let rate = Double(arguments[3]),
            let concurrency = Int(arguments[4]), let maximumBytes = Int(arguments[5])
        else { return nil }
        url = arguments[1]
        self.count = count
        pace = HostPace(requestsPerSecond: rate, concurrency: concurrency)
        self.maximumBytes = maximumBytes
        var configuration = HTTPClientConfiguration(
            userAgent: "assay-probe/0 (+https://example.org; mailto:me@example.org)",
            caFile: ProcessInfo.processInfo.environment["ASSAY_CA_FILE"])
        configuration.paceFolder = arguments.count > 6 ? URL(fileURLWithPath: arguments[6]) : nil
        client = HTTPClient(configuration: configuration)
    }

    private func run() async {
        await withTaskGroup(of: String.self) { group in
            for number in 0..<count {
                group.addTask { await ask(number) }
            }
            for await line in group { print(line) }
        }
        print("peak \(Self.peakMemory) kB")
    }

    private func ask(_ number: Int) async -> String {
        let request = HTTPRequest(
            url: url.replacingOccurrences(of: "{}", with: "\(number)"), allowedHosts: ["127.0.0.1", "localhost"],
            maximumBytes: maximumBytes)
        do throws(HTTPError) {
            return "status \(try await client.send(request, pace: pace).status)"
        } catch {
            return "error \(error.code)"
        }
    }

    /// The most memory that the process ever had, in kB (proc(5), `VmHWM`); -1 where the system does not say.
    private static var peakMemory: Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? -1
    }
}
