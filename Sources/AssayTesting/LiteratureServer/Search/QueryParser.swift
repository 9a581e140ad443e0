/// Reads brackets and operators; a dialect reads what stands between them.
struct QueryParser<Dialect: QueryDialect> {
    private let dialect: Dialect
    /// What is still to be read.
    var rest: ArraySlice<QueryToken>
    /// How many brackets are open, so that a hostile query cannot exhaust the stack.
    private var depth = 0

    init(_ query: String, dialect: Dialect) throws(QueryError) {
        var scanner = QueryScanner(query, splitsColons: dialect.splitsColons)
        rest = ArraySlice(try scanner.tokens())
        self.dialect = dialect
    }

    /// Reads all of it.
    ///
    /// - Throws: ``QueryError`` for an empty query, brackets that do not match and operators without operands.
    mutating func expression() throws(QueryError) -> SearchExpression {
        guard !rest.isEmpty else { throw QueryError(message: "the query is empty") }
        let expression = try operation(in: dialect.defaultField)
        guard rest.isEmpty else { throw QueryError(message: "a bracket is closed that was not opened") }
        return expression
    }

    /// Reads a chain of operands and operators; a missing operator is AND.
    mutating func operation(in field: SearchField) throws(QueryError) -> SearchExpression {
        dialect.readsFromLeft ? try chain(in: field) : try alternatives(in: field)
    }

    /// Takes the next token if it is this one.
    mutating func take(_ token: QueryToken) -> Bool {
        guard rest.first == token else { return false }
        rest.removeFirst()
        return true
    }

    private mutating func chain(in field: SearchField) throws(QueryError) -> SearchExpression {
        var left = try operand(in: field)
        while let next = rest.first, next != .close {
            if take(.or) {
                left = .or(left, try operand(in: field))
            } else {
                _ = take(.and)
                left = .and(left, try operand(in: field))
            }
        }
        return left
    }

    private mutating func alternatives(in field: SearchField) throws(QueryError) -> SearchExpression {
        var left = try conjunction(in: field)
        while take(.or) {
            left = .or(left, try conjunction(in: field))
        }
        return left
    }

    private mutating func conjunction(in field: SearchField) throws(QueryError) -> SearchExpression {
        var left = try operand(in: field)
        while let next = rest.first, next != .close, next != .or {
            _ = take(.and)
            left = .and(left, try operand(in: field))
        }
        return left
    }

    private mutating func operand(in field: SearchField) throws(QueryError) -> SearchExpression {
        if take(.not) { return .not(try nested { parser throws(QueryError) in try parser.operand(in: field) }) }
        if take(.open) { return try group(in: field) }
        switch rest.first {
        case .word, .phrase, .bracket: return try dialect.operand(from: &self, in: field)
        case .none: throw QueryError(message: "the query ends where a term is expected")
        case .some(let token): throw QueryError(message: "a term is expected before \(token)")
        }
    }

    /// Reads up to the closing bracket; the opening one has been taken.
    mutating func group(in field: SearchField) throws(QueryError) -> SearchExpression {
        let expression = try nested { parser throws(QueryError) in try parser.operation(in: field) }
        guard take(.close) else { throw QueryError(message: "a bracket is not closed") }
        return expression
    }

    /// Reads one level deeper.
    ///
    /// - Throws: ``QueryError`` where that is too deep.
    mutating func nested(
        _ read: (inout QueryParser) throws(QueryError) -> SearchExpression
    ) throws(QueryError) -> SearchExpression {
        depth += 1
        defer { depth -= 1 }
        guard depth < 200 else { throw QueryError(message: "the query is nested too deeply") }
        return try read(&self)
    }
}
