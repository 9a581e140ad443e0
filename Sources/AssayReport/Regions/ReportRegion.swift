/// A part of the report that the machine owns: a name and its Markdown.
package struct ReportRegion: Hashable, Sendable {
    /// The name, as it stands in the markers.
    package var name: String
    /// The Markdown between the markers, without white space at either end; empty for a region with nothing to say.
    package var markdown: String

    /// A region.
    package init(name: String, markdown: String) {
        self.name = name
        self.markdown = markdown
    }
}
