import Foundation

/// Numbers as the table shows them.
enum Number {
    /// A number with so many digits behind the point.
    static func text(_ value: Double, digits: Int = 2) -> String {
        String(format: "%.\(digits)f", value)
    }
}
