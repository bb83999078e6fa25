// swift-tools-version: 6.2
import PackageDescription

// Targets in the order in which data flows; a target imports only what its line names.
// `Tests/ArchitectureTests` holds the same table and refuses any other import.
let package = Package(
  name: "readout",
  products: [
    .executable(name: "readout", targets: ["ReadoutCommand"]),
    .library(name: "Readout", targets: ["Readout"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
  ],
  targets: [
    // The shared vocabulary: plain values, no imports.
    .target(name: "Records"),
    // Bytes → Article.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "Reading", dependencies: ["Records", "CLibXML2"], resources: [.copy("Resources")]),
    // The language model: words → scores. C for the arithmetic, chosen by processor at run time.
    // Unoptimised, the arithmetic is a hundred times slower: a debug build would read a story in minutes.
    .target(
      name: "CKernels", cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "Neural", dependencies: ["CKernels"], resources: [.copy("Resources")]),
    // Article → Analysis.
    .target(
      name: "Language", dependencies: ["Records", "Neural"], resources: [.copy("Resources")]),
    // Analysis → Report.
    .target(
      name: "Extraction", dependencies: ["Records", "Language"], resources: [.copy("Resources")]),
    // The accounts of many reports → the lines of one record.
    .target(name: "Reconciliation", dependencies: ["Records"], resources: [.copy("Resources")]),
    // Reports → one SQLite file, and questions to it.
    .target(
      name: "Store",
      dependencies: ["Records", "Reconciliation", .product(name: "GRDB", package: "GRDB.swift")]),
    // Answers → bytes for people and programs.
    .target(
      name: "Publishing", dependencies: ["Records", "Language", "Store"],
      resources: [.copy("Resources")]),
    // The whole path, for clients of the library.
    .target(
      name: "Readout",
      dependencies: [
        "Records", "Reading", "Neural", "Language", "Extraction", "Reconciliation", "Store",
      ]),
    // Pages and the interface over HTTP: route → question → page.
    .target(
      name: "ReadoutServer",
      dependencies: [
        "Records", "Reconciliation", "Store", "Publishing",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // The program `readout`.
    .executableTarget(
      name: "ReadoutCommand",
      dependencies: [
        "Readout", "Records", "Reading", "Language", "Reconciliation", "Store", "Publishing",
        "ReadoutServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    // Measures the stages against outside gold; not a product.
    .executableTarget(
      name: "Evaluate",
      dependencies: [
        "Records", "Neural", "Language", "Extraction", "Reconciliation", "ReadoutTestSupport",
      ],
      path: "Quality/Evaluate"),

    .target(
      name: "ReadoutTestSupport", dependencies: ["Records", "Language"],
      path: "Tests/ReadoutTestSupport"),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "ReadoutTestSupport"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "Records", "ReadoutTestSupport"]),
    .testTarget(
      name: "NeuralTests", dependencies: ["Neural", "CKernels"],
      resources: [.copy("Resources")]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Records", "ReadoutTestSupport"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Language", "Neural", "Records", "ReadoutTestSupport"]),
    .testTarget(
      name: "ReconciliationTests",
      dependencies: ["Reconciliation", "Records", "ReadoutTestSupport"]),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Store", "Reconciliation", "Records", "ReadoutTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Store", "Reconciliation", "Language", "Records", "ReadoutTestSupport",
      ]),
    .testTarget(
      name: "ReadoutServerTests",
      dependencies: [
        "ReadoutServer", "Publishing", "Store", "Reconciliation", "Records", "ReadoutTestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Readout", "ReadoutCommand", "Records", "Reading", "Reconciliation", "Store", "Publishing",
        "ReadoutTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "ReadoutCommand", "Readout", "Publishing", "Language", "Records", "ReadoutTestSupport",
      ]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ]
}
