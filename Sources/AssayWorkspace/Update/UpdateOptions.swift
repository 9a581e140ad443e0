package import AssayHost

/// How an update is to be run.
package struct UpdateOptions: Sendable {
    /// Whether the network is forbidden and captures are replayed.
    package var isOffline = false
    /// Whether each source is asked whole, however fresh the last pass is.
    package var isFull = false
    /// The sources to ask; empty for all that are switched on.
    package var onlySources: [String] = []
    /// How long to wait for another update of the same workspace, in seconds.
    package var lockPatience = 600.0
    /// Told of progress.
    package var onProgress: @Sendable (FetchProgress) -> Void = { _ in }
    /// Told in one line what else the person should know while it runs.
    package var onNotice: @Sendable (String) -> Void = { _ in }

    /// A live update of all sources.
    package init() {}
}
