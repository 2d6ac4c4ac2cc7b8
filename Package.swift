// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "anjian",
  products: [.executable(name: "anjian", targets: ["anjian"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
  ],
  targets: [
    .target(name: "Wording"),
    .target(name: "Casework", dependencies: ["Wording"]),
    .target(name: "TerminalUI", dependencies: ["Wording"]),
    .target(
      name: "CTerminal",
      cSettings: [
        .define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE"),
        .define("NCURSES_WIDECHAR", to: "1"),
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "OfficeStore",
      dependencies: [
        "Casework", "Wording",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(
      name: "CPage",
      cSettings: [
        .define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE"),
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ]),
    .target(name: "Paperwork", dependencies: ["Casework", "Wording", "CPage"]),
    .target(name: "CursesTerminal", dependencies: ["TerminalUI", "CTerminal"]),
    .target(
      name: "Screens",
      dependencies: ["TerminalUI", "OfficeStore", "Paperwork", "Casework", "Wording"]),
    .executableTarget(
      name: "anjian",
      dependencies: [
        "Screens", "CursesTerminal", "OfficeStore", "Paperwork", "Casework", "TerminalUI",
        "Wording", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "Wording", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: ["CursesTerminal", "CTerminal", "TerminalUI", "Wording"]),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "Wording", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "PaperworkTests", dependencies: ["Paperwork", "Casework", "Wording", "TestSupport"],
      exclude: ["Goldens"]),
    .testTarget(
      name: "OfficeStoreTests", dependencies: ["OfficeStore", "Casework", "Wording", "TestSupport"]
    ),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "Screens", "OfficeStore", "Paperwork", "Casework", "TerminalUI", "Wording", "TestSupport",
      ],
      exclude: ["Goldens", "Journeys/Goldens"]),
    .testTarget(name: "anjianTests", dependencies: ["anjian", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where !["CTerminal", "CPage"].contains(target.name) {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
