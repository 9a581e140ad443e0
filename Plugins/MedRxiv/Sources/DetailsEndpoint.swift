import AssayKit

/// Makes the requests for steps.
struct DetailsEndpoint {
    /// The address of the service.
    let base: String

    /// The request that a step stands for.
    func request(_ step: DetailsStep) -> SourceRequest {
        let path: String
        if step.task == .lookup {
            // The slash of a DOI is part of the path.
            path = "details/\(step.server.rawValue)/\(step.doi.percentEncoded(keeping: .resolverPath))/na/json"
        } else {
            path = "details/\(step.server.rawValue)/\(step.days?.text ?? "")/\(step.cursor)/json"
        }
        let purpose: SourceRequest.Purpose = step.task == .survey || step.task == .count ? .search : .page
        return SourceRequest(
            .get, SourceRequest.address(base, path), headers: ["Accept": "application/json"], purpose: purpose,
            context: step.context)
    }
}
