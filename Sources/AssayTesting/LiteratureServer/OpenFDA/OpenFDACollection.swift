import AssayKit
import Foundation

/// What the openFDA of a corpus holds: a label for each registration that names a drug, and a report for each dated
/// work whose title names one. Substances are the drugs of the corpus's registrations.
struct OpenFDACollection {
    /// A condition on an item: all must hold.
    enum Condition {
        /// One of these substances, in lower case.
        case substance([String])
        /// Days of receipt, as `YYYYMMDD`.
        case received(ClosedRange<Int>)
        /// A member that is "1".
        case flag(String)
    }

    let library: Library

    /// The labels that meet all conditions, the newest first.
    func labels(_ conditions: [Condition]) -> [JSONValue] {
        let labels = library.corpus.works.compactMap { work -> (day: String, label: JSONValue)? in
            guard let trial = work.trial, let drug = drugs(of: trial).first else { return nil }
            guard conditions.allSatisfy({ holds($0, for: [drug]) }) else { return nil }
            let day = (trial.lastUpdate ?? trial.firstPosted ?? "").replacing("-", with: "")
            return (day, label(of: trial, drug, day))
        }
        return labels.sorted { $0.day > $1.day }.map(\.label)
    }

    /// The reports that meet all conditions, the first received before.
    func reports(_ conditions: [Condition]) -> [JSONValue] {
        let substances = Set(library.corpus.works.compactMap(\.trial).flatMap(drugs)).sorted()
        let reports = library.corpus.works.enumerated().compactMap { number, work -> (day: Int, report: JSONValue)? in
            guard work.trial == nil, work.dateKey > 0 else { return nil }
            let title = work.title.lowercased()
            let named = substances.filter { title.contains($0) }
            let report = report(number, work)
            guard !named.isEmpty, conditions.allSatisfy({ holds($0, for: named, report) }) else { return nil }
            return (work.dateKey, report)
        }
        return reports.sorted { $0.day < $1.day }.map(\.report)
    }

    private func drugs(of trial: CorpusTrial) -> [String] {
        (trial.interventions ?? []).filter { $0.type == "DRUG" }.map { $0.name.lowercased() }.filter { $0 != "placebo" }
    }

    private func holds(_ condition: Condition, for drugs: [String], _ report: JSONValue? = nil) -> Bool {
        switch condition {
        case .substance(let names): names.contains { drugs.contains($0) }
        case .received(let days): report?["receivedate"]?.int.map { days.contains($0) } ?? false
        case .flag(let name): report?[name]?.text == "1"
        }
    }

    private func label(of trial: CorpusTrial, _ drug: String, _ day: String) -> JSONValue {
        let set = "00000000-0000-4000-8000-0000\(trial.nct.dropFirst(3))"
        return .fields { label in
            label["set_id"] = set
            label["effective_time"] = day
            label.set("boxed_warning", texts: ["WARNING: authored label of \(drug)."])
            label.set("contraindications", texts: ["4 CONTRAINDICATIONS Not for people who do not exist."])
            label.object("openfda") { block in
                block.set("generic_name", texts: [drug.uppercased()])
                block.set("brand_name", texts: [drug.capitalized])
                block.set("manufacturer_name", texts: [trial.sponsor].compactMap(\.self))
                block.set("spl_set_id", texts: [set])
            }
        }
    }

    private func report(_ number: Int, _ work: CorpusWork) -> JSONValue {
        .fields { report in
            report["safetyreportid"] = String(10_000_000 + number)
            report["receivedate"] = String(work.dateKey)
            report["serious"] = number.isMultiple(of: 2) ? "1" : "2"
            if number.isMultiple(of: 5) { report["seriousnessdeath"] = "1" }
            report.object("patient") { patient in
                let reactions = ["NAUSEA", "DIZZINESS", "RASH"].prefix(1 + number % 3)
                patient.set(
                    "reaction", list: reactions.map { term in .fields { $0["reactionmeddrapt"] = term } })
            }
        }
    }
}
