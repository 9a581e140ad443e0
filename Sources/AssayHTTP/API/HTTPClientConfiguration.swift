package import Foundation
package import Logging

/// What holds for every request of a client.
package struct HTTPClientConfiguration: Sendable {
    /// The `User-Agent`: `assay/<version> (+homepage; mailto:<contact>)`.
    package var userAgent: String

    /// A file of certificate authorities (PEM) instead of the system's (`CURLOPT_CAINFO`).
    package var caFile: String?

    /// How long it may take until the connection stands, TLS included.
    package var connectTimeout: Duration = .seconds(20)

    /// How long the line may be silent once the request is on its way.
    package var idleTimeout: Duration = .seconds(60)

    /// How long one try may take.
    package var totalTimeout: Duration = .seconds(600)

    /// How many tries a request has, the first included.
    package var maximumAttempts = 5

    /// How many tries a request has, the first included, while no connection can be made.
    package var maximumConnectAttempts = 3

    /// The longest `Retry-After` that is obeyed, in seconds; a longer one ends the request at once.
    package var maximumRetryWait: Double = 120

    /// The seconds since its beginning after which a request is not tried again.
    package var retryBudget: Double = 900

    /// The upper bound of the wait before the second try, in seconds; it doubles with each try.
    package var backoffBase: Double = 1

    /// The upper bound of the wait before any try, in seconds.
    package var backoffLimit: Double = 30

    /// How many more tries than answers a host may cost in one run: each try after the first takes one, each usable
    /// answer gives one back. When none is left, a request to this host has one try only.
    package var retriesPerHost = 60

    /// The folder in which processes keep one pace for each host together, such as a workspace's `.assay/pace`; with
    /// `nil`, or where it cannot be used, the pace holds within this client.
    package var paceFolder: URL?

    /// Time and chance.
    package var effects: HTTPEffects = .live

    /// Told of each transfer, at level `debug`; never of a query string.
    package var logger = Logger(label: "assay.http")

    /// Makes a configuration with the usual limits.
    package init(userAgent: String, caFile: String? = nil) {
        self.userAgent = userAgent
        self.caFile = caFile
    }

    /// When to try again.
    var retryPolicy: RetryPolicy {
        RetryPolicy(
            maximumAttempts: maximumAttempts, maximumConnectAttempts: maximumConnectAttempts,
            maximumWait: maximumRetryWait, budget: retryBudget, backoffBase: backoffBase, backoffLimit: backoffLimit)
    }
}
