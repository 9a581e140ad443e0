/// Why an item of an answer is no record.
struct UnreadableItem: Error, Hashable {
    var message: String
}
