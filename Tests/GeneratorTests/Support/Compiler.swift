import Foundation
import TestSupport

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

  /// Where the modules are. Whoever imports the runtime needs the headers' modules that it is built with.
  var searchPaths: [String] {
    let headers = Project.root.appendingPathComponent("Sources/CCurl")
    return ["-I", modules.path, "-I", headers.path]
  }

  /// Type-checks the sources of a client, where a warning is an error.
  func check(_ sources: [String]) throws -> Program.Outcome {
    let arguments = [
      "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-wmo", "-parse-as-library",
      "-module-name", "Golden",
    ]
    return try Program.run(program, arguments + searchPaths + sources, in: modules)
  }
}
