import AssayHost
import AssayWorkspace
import Foundation
import Testing

@Suite struct KeyLookupTests {
    @Test(
        arguments: [
            (["ASSAY_KEYS_FILE": "/a/keys", "XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/a/keys"),
            (["ASSAY_KEYS_FILE": "", "XDG_CONFIG_HOME": "/x", "HOME": "/h"], "/x/assay/keys"),
            (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/assay/keys"),
            (["HOME": "/h"], "/h/.config/assay/keys"), ([:], nil),
        ] as [([String: String], String?)])
    func `the file of keys is looked for where it is named, or in the configuration's folder`(
        variables: [String: String], path: String?
    ) throws {
        #expect(try Environment(variables).keysFile?.path == path)
    }

    @Test func `without a file there are the keys of the environment, and each says where it is from`() throws {
        let environment = try Environment(["NCBI_API_KEY": " my-own-key\n", "HOME": "/nowhere"])
            .withKeys(of: .bundled)
        #expect(environment.variables["NCBI_API_KEY"] == "my-own-key")
        #expect(environment.keyOrigins["NCBI_API_KEY"] == .environment)
    }

    @Test func `a file that is named and missing is an error`() throws {
        let environment = try Environment(["ASSAY_KEYS_FILE": "/nowhere/keys"])
        let error = #expect(throws: WorkspaceError.self) { try environment.withKeys(of: .bundled) }
        #expect(error?.code == .badData)
    }
}
