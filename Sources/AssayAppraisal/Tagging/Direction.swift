/// Where a record's results point.
package enum Direction: String, Codable, CaseIterable, Sendable {
    case favoursIntervention = "favours-intervention"
    case favoursComparator = "favours-comparator"
    case noDifference = "no-difference"
    case mixed
    case unclear
}
