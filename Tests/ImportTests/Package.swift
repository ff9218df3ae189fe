// swift-tools-version: 6.1

import PackageDescription

// A program that imports a client beside what a server in Swift is made of. A package of its own, so that
// nobody else resolves what it depends on; `scripts/import-test` builds and runs it.
let package = Package(
  name: "ImportTests",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "swift-client-generator", path: "../.."),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.20.0"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.3"),
    .package(url: "https://github.com/apple/swift-configuration", from: "1.0.0"),
  ],
  targets: [
    .executableTarget(
      name: "ImportTests",
      dependencies: [
        .product(name: "AirflowV1", package: "swift-client-generator"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Configuration", package: "swift-configuration"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .unsafeFlags(["-warnings-as-errors"]),
      ]
    )
  ],
  swiftLanguageModes: [.v6]
)
