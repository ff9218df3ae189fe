import ClientIR

/// What a package says so that a generated client is a module of it.
struct PackageLines {
  let module: Identifier

  /// The lines, with a sentence before them.
  var text: String {
    """

    In Package.swift, the client is a target, and \(module.name) what your own targets depend on:

        .target(
          name: "\(module.name)",
          dependencies: [.product(name: "APIClientRuntime", package: "swift-client-generator")],
          path: "Generated/\(module.name)",
          exclude: ["docs"]
        ),

    """
  }
}
