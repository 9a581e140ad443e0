/// The report's room: a ``ReportModel`` becomes Markdown, HTML and JSON.
///
/// Everything here is a pure function of the model: no clock, no locale, no file, no dictionary's order.
package enum AssayReport {
    /// The schema of the JSON form, as it stands in its `schema` key.
    package static let schema = "assay.report/1"
}
