import AssayKit

/// A request that Crossref refuses.
struct CrossrefProblem: Error {
    var type: String
    var value: String
    var message: String
    var status = 400
    var kind = "validation-failure"

    /// A whole number is missing or too large.
    static func integer(_ value: String, upTo maximum: Int) -> CrossrefProblem {
        CrossrefProblem(
            type: "integer-not-valid", value: value,
            message: "Integer specified as \(value) but must be a positive integer less than or equal to \(maximum). ")
    }

    /// A parameter that the route does not have.
    static func parameter(_ name: String) -> CrossrefProblem {
        CrossrefProblem(
            type: "parameter-not-allowed", value: name, message: "This route does not support the parameter \(name)")
    }

    /// A filter that does not exist.
    static func filter(_ name: String) -> CrossrefProblem {
        CrossrefProblem(
            type: "filter-not-available", value: name, message: "Filter \(name) specified but there is no such filter.")
    }

    /// A filter's value that cannot be read.
    static func filterValue(_ name: String, _ value: String) -> CrossrefProblem {
        CrossrefProblem(
            type: "filter-value-not-valid", value: value, message: "Value \(value) of filter \(name) is not valid.")
    }

    /// A cursor that is unknown or has expired.
    static func cursor(_ value: String) -> CrossrefProblem {
        CrossrefProblem(
            type: "cursor-invalid", value: value, message: "Cursor specified but it is invalid", status: 404,
            kind: "resource-failure")
    }

    /// The answer's body.
    func json(notice: String?) -> JSONValue {
        .fields { answer in
            answer["authored"] = notice
            answer["status"] = "failed"
            answer["message-type"] = kind
            let item = JSONValue.fields { item in
                item["type"] = type
                item["value"] = value
                item["message"] = message
            }
            answer.set("message", .array([item]))
        }
    }
}
