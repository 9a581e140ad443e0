import Foundation

/// An executable that was built beside the tests.
package enum BuiltBinary {
    /// The place of a product of the same build as the running tests: their folder, which holds all products.
    ///
    /// - Parameter name: The product, such as `assay`.
    /// - Throws: ``BinaryError`` where it was not built.
    package static func path(of name: String) throws(BinaryError) -> String {
        let place = folder.appendingPathComponent(name).path
        guard FileManager.default.isExecutableFile(atPath: place) else {
            throw BinaryError(message: "\(place) is not there: run swift build --build-tests first")
        }
        return place
    }

    /// The folder of the running executable (proc(5), `/proc/self/exe`).
    private static var folder: URL {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        // Where /proc is not mounted the shell's word for the executable has to do.
        let path = link ?? CommandLine.arguments.first ?? ""
        return URL(fileURLWithPath: path).deletingLastPathComponent()
    }
}
