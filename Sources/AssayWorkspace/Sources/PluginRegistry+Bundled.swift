package import AssayHost
import ClinicalTrialsPlugin
import CrossrefPlugin
import EuropePMCPlugin
import PubMedPlugin

extension PluginRegistry {
    /// The plugins that are built into this binary: one line a folder under `Plugins/`.
    package static let bundled = PluginRegistry([
        PluginEntry(ClinicalTrialsPlugin.self),
        PluginEntry(CrossrefPlugin.self),
        PluginEntry(EuropePMCPlugin.self),
        PluginEntry(PubMedPlugin.self),
    ])
}
