/// Which works to list; what is `nil` does not restrict.
package struct WorkFilter: Hashable, Sendable {
    /// Works with a finding of this theme, or of one below it (`safety` finds `safety/bladder`).
    package var theme: String?
    /// Works of this standing.
    package var status: String?
    /// Works of this sort.
    package var kind: String?
    /// Works of these years.
    package var years: ClosedRange<Int>?
    /// Works that hold all these words, in the syntax of ``SearchText``; best first.
    package var text: String?
    /// How many to leave out.
    package var offset: Int
    /// How many at most.
    package var limit: Int

    /// A row.
    package init(
        theme: String? = nil, status: String? = nil, kind: String? = nil, years: ClosedRange<Int>? = nil,
        text: String? = nil, offset: Int = 0, limit: Int = 100
    ) {
        self.theme = theme
        self.status = status
        self.kind = kind
        self.years = years
        self.text = text
        self.offset = offset
        self.limit = limit
    }
}
