import Foundation

/// The Swift compiler, and the folder with the modules that this test was built with.
struct Compiler {
  let program: URL
  let modules: URL

  static let current: Compiler? = {
    guard let program = Program.find("swiftc"), let generate = try? Program.url() else {
      return nil
    }
    let modules = generate.deletingLastPathComponent().appendingPathComponent("Modules")
    let runtime = modules.appendingPathComponent("APIClientRuntime.swiftmodule")
    guard FileManager.default.fileExists(atPath: runtime.path) else { return nil }
    return Compiler(program: program, modules: modules)
  }()

  /// Type-checks the sources of a client, where a warning is an error.
  func check(_ sources: [String]) throws -> Program.Outcome {
    let arguments = [
      "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-wmo", "-parse-as-library",
      "-module-name", "Golden", "-I", modules.path,
    ]
    return try Program.run(program, arguments + sources, in: modules)
  }
}
