// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that who uses Assay never resolves what only its benchmark needs. Run it with
// scripts/benchmark.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
    name: "assay-benchmarks",
    dependencies: [
        .package(name: "assay", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "assay-benchmark",
            dependencies: [
                .product(name: "AssayKit", package: "assay"),
                .product(name: "AssayPlugins", package: "assay"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings)
    ]
)
