import AssayTesting
import Foundation

/// The table of `docs/faults.md`, made of the cases and of the tests that stand elsewhere.
enum FaultTable {
    /// A fault whose test is a function of its own.
    struct Elsewhere: Sendable {
        var fault: String
        var ends: String
        var sees: String
        /// The test's name, as it stands in its file.
        var test: String
    }

    /// The page.
    static var page: String {
        let header = ["| fault | how the run ends | what you see | test |", "|---|---|---|---|"]
        let rows = FaultCase.all.map(row) + elsewhere.map(row)
        return introduction + (header + rows).joined(separator: "\n") + "\n"
    }

    private static func row(_ fault: FaultCase) -> String {
        let says = fault.says.map { "`\($0.replacing("|", with: "\\|"))`" }.joined(separator: ", ")
        let cells = [
            "\(fault.fault) (\(fault.source.rawValue))", words(fault.ending),
            says.isEmpty ? "nothing is missing" : says,
            "FaultCaseTests, `\(fault.id)`",
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    private static func row(_ other: Elsewhere) -> String {
        "| \(other.fault) | \(other.ends) | \(other.sees) | “\(other.test)” |"
    }

    private static func words(_ ending: FaultCase.Ending) -> String {
        switch ending {
        case .heals: "0: asked again, all came"
        case .told: "0: all came, with a warning"
        case .unread: "0: the item is named, the rest came"
        case .partial: "3: in part, with a banner"
        case .failed: "3: the source failed, with a banner"
        }
    }

    private static let introduction = """
        # Faults

        What goes wrong between a source and Assay, how a run ends, and what you read. Made from the tests, which make each
        fault happen to the built program over real sockets (`ASSAY_RECORD_SNAPSHOTS=1 scripts/test --filter FaultTableTests`
        writes this page anew).

        In every case the other sources complete; no record is stored that the source does not have; the next update without
        the fault ends as one that never met it; and the process neither crashes nor hangs nor holds more than a bounded part
        of an answer. The number is the exit code. What stands in code style is part of a problem, a warning or the progress line.


        """

    /// Faults of the machine and of the person, and those that another suite shows.
    static let elsewhere = [
        Elsewhere(
            fault: "`kill -9` at any moment", ends: "137; the next update goes on", sees: "nothing is asked twice",
            test: "after kill -9 the next update ends as an undisturbed one"),
        Elsewhere(
            fault: "Ctrl-C", ends: "130; the next update goes on", sees: "`the same command goes on from there`",
            test: "SIGINT ends an update with 130 and a word on how to go on"),
        Elsewhere(
            fault: "disk full", ends: "1: it stops; with room the next update goes on",
            sees: "`check that the folder is writable and the disk has room`",
            test: "a full disk stops the update with a word, and with room it goes on"),
        Elsewhere(
            fault: "captures folder read-only", ends: "1: nothing is asked", sees: "`is read-only`",
            test: "a captures folder that is read-only is named before anything is asked"),
        Elsewhere(
            fault: "clock jumping backwards between runs", ends: "0", sees: "nothing is missing",
            test: "a clock that went back loses nothing"),
        Elsewhere(
            fault: "a cursor that never ends, with ever new items", ends: "3: the source is stopped",
            sees: "`there were still more to come; the source was stopped`",
            test: "a source that brings ever more than it announced is stopped"),
        Elsewhere(
            fault: "a damaged answer of any source: cut, flipped, doubled, absurd numbers", ends: "–",
            sees: "no crash, no invented record", test: "a damaged answer crashes no plugin and invents nothing"),
        Elsewhere(
            fault: "a damaged capture", ends: "0: asked for again", sees: "nothing is missing",
            test: "a damaged capture is asked for again and kept anew"),
        Elsewhere(
            fault: "requests that fail one after the other", ends: "3: the rest is not asked in this run",
            sees: "`requests in a row failed`",
            test: "a source whose requests fail one after the other is left alone"),
    ]
}
