package import AssayHost
import AssayKit
package import AssayReport
package import AssayStore
import Foundation

/// Builds the report from the store and writes `report.md`, keeping what a person wrote into it.
package struct ReportWriter {
    private let workspace: Workspace
    private let registry: PluginRegistry

    /// A writer of a workspace's report.
    package init(_ workspace: Workspace, registry: PluginRegistry = .bundled) {
        self.workspace = workspace
        self.registry = registry
    }

    /// The report's model.
    ///
    /// - Parameter isWhole: Whether its lists hold everything, or what a reader takes in.
    /// - Throws: ``WorkspaceError`` where nothing was fetched yet, and what the store throws.
    package func model(from library: Library, isWhole: Bool = false) throws -> ReportModel {
        let input = try ReportInput(workspace, library, registry: registry)
        var short = ReportModelBuilder(input, isWhole: false)
        let model = short.build()
        guard isWhole else { return model }
        // A work has the same number in all forms: those of the short form first, then the rest.
        var builder = ReportModelBuilder(input, isWhole: true)
        builder.references = short.references
        return builder.build()
    }

    /// The text that `report.md` should have: the machine's regions anew, a person's text as it stands.
    ///
    /// - Throws: ``WorkspaceError`` with code `editedRegion` where a region was edited.
    package func markdown(of model: ReportModel, keeping existing: String?) throws(WorkspaceError) -> String {
        do {
            return try OwnedRegions.merge(existing: existing, regions: MarkdownReport.render(model))
        } catch {
            throw WorkspaceError(
                .editedRegion, "\(workspace.report.path): \(error)",
                hint: "move the edit outside the region, or delete the report to have it written anew")
        }
    }

    /// A form of the report; Markdown without what a person wrote.
    ///
    /// - Throws: ``WorkspaceError``, and what the store throws.
    package func text(_ form: ReportForm, from library: Library) throws -> String {
        let model = try model(from: library, isWhole: form == .json)
        switch form {
        case .markdown: return try markdown(of: model, keeping: nil)
        case .html: return HTMLReport.render(markdown: try markdown(of: model, keeping: nil), title: model.title)
        case .json: return String(decoding: try ReportJSON.render(model), as: UTF8.self)
        }
    }

    /// What `report.md` should hold.
    ///
    /// - Throws: ``WorkspaceError``, and what the store throws.
    package func currentMarkdown(from library: Library) throws -> String {
        try markdown(of: try model(from: library), keeping: try existingText())
    }

    /// Writes `report.md`, where it changed.
    ///
    /// - Throws: ``WorkspaceError``, and what the store throws.
    package func write(from library: Library) throws {
        let existing = try existingText()
        let text = try markdown(of: try model(from: library), keeping: existing)
        guard text != existing else { return }
        do {
            try AtomicFile.write(Data(text.utf8), to: workspace.report)
        } catch {
            throw WorkspaceError(.failed, "cannot write \(workspace.report.path)", hint: "check its permissions")
        }
    }

    private func existingText() throws -> String? {
        guard FileManager.default.fileExists(atPath: workspace.report.path) else { return nil }
        guard let data = FileManager.default.contents(atPath: workspace.report.path),
            let text = String(data: data, encoding: .utf8)
        else {
            throw WorkspaceError(.editedRegion, "\(workspace.report.path) is not UTF-8 text", hint: "move it away")
        }
        return text
    }
}
