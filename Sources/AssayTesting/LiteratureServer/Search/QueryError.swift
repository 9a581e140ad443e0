/// Why a query cannot be read; each service says it in its own way.
struct QueryError: Error {
    /// What is wrong, in words.
    var message: String
}
