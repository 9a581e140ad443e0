/// A machine's region whose text is not what the machine wrote.
package struct EditedRegion: Hashable, Sendable {
    /// The region's name.
    package var name: String
    /// The line of its beginning marker, counted from 1.
    package var line: Int

    /// A region.
    package init(name: String, line: Int) {
        self.name = name
        self.line = line
    }
}
