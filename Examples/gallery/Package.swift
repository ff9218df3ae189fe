// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "gallery",
  platforms: [.macOS(.v13)],
  products: [.library(name: "Gallery", targets: ["Gallery"])],
  dependencies: [
    // In a package of your own: .package(url: "…", from: "…")
    .package(name: "swift-client-generator", path: "../..")
  ],
  targets: [
    .target(
      name: "Gallery",
      dependencies: [.product(name: "APIClientRuntime", package: "swift-client-generator")],
      path: "Generated/Gallery",
      exclude: ["docs"]
    ),
    .executableTarget(name: "gallery-demo", dependencies: ["Gallery"]),
  ]
)
