import AssayAppraisal
import AssayKit

extension Finding {
    /// The finding's id: `F` and ten hexadecimal digits, of its work, theme and place, so that it survives other changes.
    package var id: String {
        let place = "\(work) \(theme) \(span.field.rawValue) \(span.start) \(span.text)"
        return "F" + SHA256.hex(place).prefix(10)
    }
}
