// swift-tools-version: 6.2

import PackageDescription

// The house as a table: one row a target, one loop adds the settings. Arrows run one way (docs/architecture.md).

/// What a row of the table is.
enum Kind {
    /// A system library: a module map and typed shims over a C library that scripts/setup installs.
    case system(pkgConfig: String, debian: String)
    case library
    case executable
    /// A bundled source plugin under Plugins/.
    case plugin
    case test
    case pluginTest
}

/// One row of the table.
struct Row {
    var name: String
    var kind: Kind
    var needs: [Target.Dependency] = []
    var resources: [Resource] = []
    var exclude: [String] = []
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// The bundled source plugins: a folder under Plugins/ each, listed here and in `PluginRegistry.bundled`.
let plugins = [
    "PubMed", "EuropePMC", "ClinicalTrials", "Crossref", "OpenAlex", "SemanticScholar", "ArXiv", "DOAJ", "DataCite",
]

let table: [Row] = [
    Row(name: "CCurl", kind: .system(pkgConfig: "libcurl", debian: "libcurl4-openssl-dev")),
    Row(name: "CLibXML2", kind: .system(pkgConfig: "libxml-2.0", debian: "libxml2-dev")),
    Row(name: "CZlib", kind: .system(pkgConfig: "zlib", debian: "zlib1g-dev")),
    Row(name: "CCrypto", kind: .system(pkgConfig: "libcrypto", debian: "libssl-dev")),
    Row(name: "CSSL", kind: .system(pkgConfig: "libssl", debian: "libssl-dev")),
    Row(name: "CMarkGFM", kind: .system(pkgConfig: "libcmark-gfm", debian: "libcmark-gfm-dev")),

    Row(name: "AssayKit", kind: .library, needs: ["CLibXML2", "CZlib", "CCrypto"]),
    Row(name: "AssayHTTP", kind: .library, needs: ["CCurl", logging]),
    Row(name: "AssayHost", kind: .library, needs: ["AssayKit", "AssayHTTP", logging]),
    Row(name: "AssayLinkage", kind: .library, needs: ["AssayKit"]),
    Row(
        name: "AssayAppraisal", kind: .library, needs: ["AssayKit", "CMarkGFM", yams],
        resources: [.embedInCode("Packs/clinical.yaml")]),
    Row(name: "AssayStore", kind: .library, needs: ["AssayKit", grdb]),
    Row(name: "AssayReport", kind: .library, needs: ["AssayKit", "CMarkGFM"]),
    Row(
        name: "AssayWorkspace", kind: .library,
        needs: [
            "AssayKit", "AssayHTTP", "AssayHost", "AssayLinkage", "AssayAppraisal", "AssayStore", "AssayReport", yams,
            logging,
        ] + plugins.map { Target.Dependency(stringLiteral: "\($0)Plugin") }),
    Row(name: "AssayTerminal", kind: .library),
    Row(
        name: "AssayCommands", kind: .library,
        needs: [
            "AssayKit", "AssayHost", "AssayWorkspace", "AssayLinkage", "AssayStore", "AssayAppraisal", "AssayReport",
            "AssayTerminal", argumentParser,
        ]),
    Row(name: "assay", kind: .executable, needs: ["AssayCommands", argumentParser]),

    Row(name: "AssayTesting", kind: .library, needs: ["AssayKit", "CSSL"]),
    Row(name: "http-probe", kind: .executable, needs: ["AssayHTTP"]),
    Row(name: "literature-server", kind: .executable, needs: ["AssayTesting", argumentParser]),

    Row(name: "AssayKitTests", kind: .test, needs: ["AssayKit"]),
    Row(name: "AssayHTTPTests", kind: .test, needs: ["AssayHTTP", "AssayTesting", "http-probe", logging]),
    Row(name: "AssayHostTests", kind: .test, needs: ["AssayHost", "AssayHTTP", "AssayKit", "AssayTesting"]),
    Row(name: "AssayLinkageTests", kind: .test, needs: ["AssayLinkage", "AssayKit"]),
    Row(name: "AssayAppraisalTests", kind: .test, needs: ["AssayAppraisal", "AssayKit"]),
    Row(name: "AssayStoreTests", kind: .test, needs: ["AssayStore", "AssayKit", grdb]),
    Row(
        name: "AssayReportTests", kind: .test, needs: ["AssayReport", "AssayKit", "CMarkGFM"], exclude: ["Snapshots"]),
    Row(
        name: "AssayWorkspaceTests", kind: .test,
        needs: [
            "AssayWorkspace", "AssayHost", "AssayKit", "AssayLinkage", "AssayStore", "AssayAppraisal", "AssayReport",
            "AssayTesting",
        ]),
    Row(name: "AssayTestingTests", kind: .test, needs: ["AssayTesting", "AssayKit"]),
    Row(name: "AssayTerminalTests", kind: .test, needs: ["AssayTerminal"]),
    Row(name: "EndToEndTests", kind: .test, needs: ["AssayTesting", "AssayKit", "assay"]),
]

let pluginRows =
    plugins.map { Row(name: $0, kind: .plugin, needs: ["AssayKit"]) }
    + plugins.map {
        Row(name: $0, kind: .pluginTest, needs: ["AssayKit", "AssayTesting", .init(stringLiteral: "\($0)Plugin")])
    }

/// What every Swift target of the package is compiled with (docs/decisions/0001-house.md).
///
/// CI and scripts/check set `ASSAY_STRICT`, under which a warning is an error.
let isStrict = Context.environment["ASSAY_STRICT"] != nil
let settings: [SwiftSetting] =
    (isStrict ? [.treatAllWarnings(as: .error)] : []) + [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]

/// The target that a row of the table stands for.
func makeTarget(_ row: Row) -> Target {
    switch row.kind {
    case .system(let pkgConfig, let debian):
        .systemLibrary(
            name: row.name, path: "Sources/\(row.name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
    case .library:
        .target(name: row.name, dependencies: row.needs, resources: row.resources, swiftSettings: settings)
    case .executable:
        .executableTarget(name: row.name, dependencies: row.needs, swiftSettings: settings)
    case .plugin:
        .target(
            name: "\(row.name)Plugin", dependencies: row.needs, path: "Plugins/\(row.name)/Sources",
            swiftSettings: settings)
    case .test:
        .testTarget(name: row.name, dependencies: row.needs, exclude: row.exclude, swiftSettings: settings)
    case .pluginTest:
        .testTarget(
            name: "\(row.name)PluginTests", dependencies: row.needs, path: "Plugins/\(row.name)/Tests",
            exclude: ["Fixtures"], swiftSettings: settings)
    }
}

let package = Package(
    name: "assay",
    products: [
        .executable(name: "assay", targets: ["assay"]),
        .library(name: "AssayKit", targets: ["AssayKit"]),
        // For Benchmarks/, which is a package of its own.
        .library(name: "AssayPlugins", targets: plugins.map { "\($0)Plugin" }),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: (table + pluginRows).map(makeTarget)
)
