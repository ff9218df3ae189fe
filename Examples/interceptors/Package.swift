// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "interceptors",
  platforms: [.macOS(.v13)],
  dependencies: [.package(path: "../gallery")],
  targets: [
    .executableTarget(
      name: "interceptors",
      dependencies: [.product(name: "Gallery", package: "gallery")]
    )
  ]
)
