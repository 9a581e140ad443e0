/// Why an entry is no record.
struct UnreadableEntry: Error {
    /// What stands as its id, where something does.
    let id: String?
    /// Why, as one sentence.
    let message: String
}
