/// What storing a record did; the same again when the same run stores the record again.
package enum UpsertOutcome: String, Codable, Sendable {
    /// This run brought the record for the first time.
    case new
    /// The record was there and says the same.
    case known
    /// The record was there and this run changed it; the earlier text is kept.
    case updated
}
