import AssayTesting
import Foundation

/// Permissions do not bind root: a test that needs them runs its command as nobody.
enum ReadOnly {
    private static let setpriv = "/usr/bin/setpriv"
    private static let nobody = "--reuid=65534 --regid=65534 --clear-groups"

    /// What stands before the command.
    static var prefix: String {
        getuid() == 0 ? "\(setpriv) \(nobody)" : ""
    }

    /// Whether the command can be run under permissions that bind it.
    static var canBeShown: Bool {
        guard getuid() == 0 else { return true }
        guard FileManager.default.isExecutableFile(atPath: setpriv), let path = try? BuiltBinary.path(of: "assay")
        else { return false }
        return system("\(setpriv) \(nobody) test -x '\(path)' 2>/dev/null") == 0
    }
}
