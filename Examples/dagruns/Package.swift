// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "dagruns",
  platforms: [.macOS(.v13)],
  dependencies: [
    // In a package of your own: .package(url: "…", from: "…")
    .package(name: "swift-client-generator", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
  ],
  targets: [
    .executableTarget(
      name: "dagruns",
      dependencies: [
        .product(name: "AirflowRuns", package: "swift-client-generator"),
        .product(name: "APIClientRuntime", package: "swift-client-generator"),
        .product(name: "AirflowRunsCore", package: "swift-client-generator"),
        .product(name: "AirflowV2Runs", package: "swift-client-generator"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    )
  ]
)
