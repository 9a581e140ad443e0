extension String {
    /// The text without the English possessive `'s`: an index of English stems holds "Crohn's" as `crohn`, so that `crohn s`
    /// finds nothing there.
    public var withoutPossessives: String {
        contains { "'’".contains($0) } ? replacing(/['’][sS]\b/, with: "") : self
    }
}
