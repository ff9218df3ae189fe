import Foundation
import TestSupport

/// The compiler, and the object files of the runtime that this test was built with.
struct Linking {
  let compiler: Compiler
  let objects: [String]

  static let current: Linking? = {
    guard let compiler = Compiler.current else { return nil }
    let objects =
      Self.objects(of: "APIClientRuntime", from: "Sources/APIClientRuntime", in: compiler)
      + ["HTTPTypes", "Logging"].flatMap { Self.objects(of: $0, in: compiler) }
    return objects.isEmpty ? nil : Linking(compiler: compiler, objects: objects)
  }()

  /// The object files of a module whose sources are below a folder of the project, if one is named: an
  /// object file may outlive its source.
  static func objects(
    of module: String,
    from folder: String? = nil,
    in compiler: Compiler
  ) -> [String] {
    let products = compiler.modules.deletingLastPathComponent()
    let built = products.appendingPathComponent("\(module).build")
    let sources = folder.map { fileNames(below: Project.root.appendingPathComponent($0)) }
    return fileNames(below: built).sorted().filter { $0.hasSuffix(".o") }.filter { file in
      let source = String(file.dropLast(".o".count))
      guard let sources, source.hasSuffix(".swift") else { return true }
      return sources.contains(source)
    }
    .map { built.appendingPathComponent($0).path }
  }

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
        "-module-name", "Hostile", "-o", "program",
      ] + compiler.searchPaths + sources + objects,
      in: folder.url
    )
  }
}
