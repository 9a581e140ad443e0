import AssayKit
import Foundation

enum JSONForm {
    static func roundTrip<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: JSONEncoder.assay().encode(value))
    }
}
