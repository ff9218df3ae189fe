import Foundation

/// The compiler, and the object files of the runtime that this test was built with.
struct Linking {
  let compiler: Compiler
  let objects: [String]

  static let current: Linking? = {
    guard let compiler = Compiler.current else { return nil }
    let products = compiler.modules.deletingLastPathComponent()
    let sources = fileNames(
      below: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/APIClientRuntime")
    )
    var objects: [String] = []
    for module in ["APIClientRuntime", "HTTPTypes", "Logging"] {
      let folder = products.appendingPathComponent("\(module).build")
      for file in fileNames(below: folder) where file.hasSuffix(".o") {
        // An object file may outlive its source.
        let source = String(file.dropLast(".o".count))
        if module == "APIClientRuntime", source.hasSuffix(".swift"), !sources.contains(source) {
          continue
        }
        objects.append(folder.appendingPathComponent(file).path)
      }
    }
    return objects.isEmpty ? nil : Linking(compiler: compiler, objects: objects)
  }()

  private static func fileNames(below folder: URL) -> Set<String> {
    var names: Set<String> = []
    let paths = FileManager.default.enumerator(atPath: folder.path)
    while let path = paths?.nextObject() as? String {
      names.insert((path as NSString).lastPathComponent)
    }
    return names
  }

  /// Compiles sources to `program` in a folder.
  func compile(_ sources: [String], in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(
      compiler.program,
      [
        "-swift-version", "6", "-warnings-as-errors", "-parse-as-library", "-wmo", "-Onone",
        "-module-name", "Hostile", "-I", compiler.modules.path, "-o", "program",
      ] + sources + objects,
      in: folder.url
    )
  }
}
