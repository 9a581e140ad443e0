import ArXivPlugin
package import AssayHost
import ClinicalTrialsPlugin
import CrossrefPlugin
import DOAJPlugin
import DataCitePlugin
import EuropePMCPlugin
import OpenAlexPlugin
import PubMedPlugin
import SemanticScholarPlugin

extension PluginRegistry {
    /// The plugins that are built into this binary: one line a folder under `Plugins/`.
    package static let bundled = PluginRegistry([
        PluginEntry(ArXivPlugin.self),
        PluginEntry(ClinicalTrialsPlugin.self),
        PluginEntry(CrossrefPlugin.self),
        PluginEntry(DataCitePlugin.self),
        PluginEntry(DOAJPlugin.self),
        PluginEntry(EuropePMCPlugin.self),
        PluginEntry(OpenAlexPlugin.self),
        PluginEntry(PubMedPlugin.self),
        PluginEntry(SemanticScholarPlugin.self),
    ])
}
