/// The version of the kit's plugin contract, as `major.minor`.
///
/// A plugin's manifest names the version that it was written against. The host accepts plugins of the same major
/// version whose minor version is not newer than its own.
public enum AssayKit {
    /// The contract's version that this build of the kit speaks.
    public static let apiVersion = "1.0"

    /// The version of Assay itself, as it appears in the `User-Agent`, in lock files and in reports.
    public static let version = "0.1.0"

    /// The project's home page, named in the `User-Agent`.
    public static let homepage = "https://github.com/assay-project/assay"
}
