import ClientIR

/// What a package says so that a generated client is a part of it.
struct PackageLines {
  let entry: ProjectFile.Entry

  private static let runtime =
    #".product(name: "APIClientRuntime", package: "swift-client-generator")"#

  /// The lines, with a sentence before them.
  var text: String {
    switch entry.settings.access {
    case .public, .package: target
    case .internal: dependency
    }
  }

  private var target: String {
    let name = entry.module.name
    var arguments = [
      "name: \"\(name)\"", "dependencies: [\(Self.runtime)]", "path: \"\(entry.outputPath)\"",
    ]
    if entry.settings.hasPages { arguments.append("exclude: [\"docs\"]") }
    return """

      In Package.swift, the client is a target, and \(name) what your own targets depend on:

          .target(
            \(arguments.joined(separator: ",\n      "))
          ),

      """
  }

  private var dependency: String {
    """

    In Package.swift, the target that \(entry.outputPath) lies in depends on the runtime too:

        \(Self.runtime),

    """
  }
}
