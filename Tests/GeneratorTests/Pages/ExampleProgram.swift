import Foundation
import TestSupport

/// The program on the page of an operation, to the byte.
struct ExampleProgram {
  let operation: String
  let source: String

  /// The project's format.
  static let format = Project.root.appendingPathComponent(".swift-format")

  /// The programs on a page of the Airflow client, in their order.
  static func all(on page: String) throws -> [ExampleProgram] {
    let file = Project.root.appendingPathComponent("Generated/AirflowV1/docs/\(page)")
    return all(in: try String(contentsOf: file, encoding: .utf8))
  }

  /// The programs of a page, in their order.
  static func all(in page: String) -> [ExampleProgram] {
    page.components(separatedBy: "\n## ").dropFirst().compactMap { section in
      let fences = section.components(separatedBy: "\n```")
      // What stands in a fence has an odd number.
      let programs = fences.enumerated().filter { !$0.offset.isMultiple(of: 2) }
        .map { $0.element.drop { $0 != "\n" }.dropFirst() }
      guard let program = programs.first(where: { $0.hasPrefix("import ") }) else { return nil }
      let heading = section.prefix { $0 != "\n" }
      return ExampleProgram(operation: String(heading), source: program + "\n")
    }
  }

  /// Compiles the program as `program` in a folder, with nothing but what a package would give it.
  func compile(in folder: TemporaryFolder, with linking: Linking) throws -> Program.Outcome {
    try folder.write(source, to: "main.swift")
    return try Program.run(
      linking.compiler.program,
      [
        "-swift-version", "6", "-warnings-as-errors", "-Onone", "-module-name", "Example", "-o",
        "program", "main.swift",
      ] + linking.compiler.searchPaths + linking.objects
        + Linking.objects(
          of: "AirflowV1",
          from: "Generated/AirflowV1",
          in: linking.compiler
        ),
      in: folder.url
    )
  }

  /// Runs the compiled program, whose requests all go to a server as to a proxy.
  static func run(in folder: TemporaryFolder, proxy: String) throws -> Program.Outcome {
    let variables = ["no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"].flatMap { ["-u", $0] }
    return try Program.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      variables + ["http_proxy=\(proxy)", folder.place("program").path],
      in: folder.url
    )
  }
}
