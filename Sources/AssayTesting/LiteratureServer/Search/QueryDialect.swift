/// What differs between the services' query languages.
protocol QueryDialect: Sendable {
    /// What a term without a field is looked for in.
    var defaultField: SearchField { get }
    /// Whether a colon stands between a field and its value, or between two dates.
    var splitsColons: Bool { get }
    /// Whether AND and OR bind equally and are read from the left, as PubMed does.
    var readsFromLeft: Bool { get }
    /// Reads a term with its field; the next token is a word, a phrase or a bracket.
    func operand(
        from parser: inout QueryParser<Self>, in field: SearchField
    ) throws(QueryError) -> SearchExpression
}

extension QueryDialect {
    /// The query as a tree.
    ///
    /// - Throws: ``QueryError`` where the query cannot be read.
    func expression(of query: String) throws(QueryError) -> SearchExpression {
        var parser = try QueryParser(query, dialect: self)
        return try parser.expression()
    }
}
