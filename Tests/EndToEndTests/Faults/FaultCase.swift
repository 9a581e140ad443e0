import AssayTesting
import Foundation
import Testing

/// One fault of one source: how it is brought about, how the run ends, and what the person must read.
///
/// The rows of `docs/faults.md` are made of these (``FaultTable``).
struct FaultCase: Sendable, CustomTestStringConvertible {
    /// How a run with the fault ends.
    enum Ending: String, Sendable {
        /// Exit code 0: asking again brought everything.
        case heals
        /// Exit code 0: everything came, and a warning tells what was odd.
        case told
        /// Exit code 0: an item that cannot be read is named with its place, and the rest arrives.
        case unread
        /// Exit code 3: the sheet says what is missing or does not add up.
        case partial
        /// Exit code 3: nothing of the source could be used.
        case failed
    }

    /// A short name, which stands in the table.
    var id: String
    /// What goes wrong.
    var fault: String
    /// The source that it happens to.
    var source: LiteratureSource
    /// How the run ends.
    var ending: Ending
    /// What the person must be told: parts of the source's problems, of its warnings or of the progress line.
    var says: [String]
    /// Whether the server speaks https, and what is wrong with its certificate.
    var security: Security = .none
    /// An address that takes the place of the server's.
    var address: String?
    /// Further variables.
    var environment: [String: String] = [:]
    /// Brings the fault about.
    var arrange: @Sendable (FaultServer, LiteratureSource) -> Void

    /// Https or not.
    enum Security: Sendable {
        case none, good
        case defect(CertificateDefect)
    }

    var testDescription: String { id }

    /// All cases, in the order of the table.
    static let all = wire + security + status + content + counting
}

extension FaultCase {
    /// A fault of every request to a source, or of some.
    init(
        _ id: String, _ fault: String, of source: LiteratureSource = .europepmc, _ ending: Ending, says: [String],
        _ strike: Fault, after: Int = 0, times: Int? = nil, environment: [String: String] = [:]
    ) {
        self.init(id: id, fault: fault, source: source, ending: ending, says: says, environment: environment) {
            server, source in
            server.add(FaultRule(strike, after: after, times: times) { $0.path.hasPrefix("/\(source.rawValue)") })
        }
    }
}
