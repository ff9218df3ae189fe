import Foundation
import Testing

/// The built `generate`, run as a process.
enum Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The last line of the standard output.
    var summary: String {
      output.split(separator: "\n").last.map(String.init) ?? ""
    }
  }

  /// The program beside the bundle of the tests.
  static func url() throws -> URL {
    var folder = Bundle(for: Marker.self).bundleURL
    if let program = Bundle.main.executableURL,
      !FileManager.default.fileExists(atPath: folder.appendingPathComponent("generate").path)
    {
      folder = program.deletingLastPathComponent()
    }
    for _ in 0..<5 {
      let program = folder.appendingPathComponent("generate")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
      folder = folder.deletingLastPathComponent()
    }
    throw Missing()
  }

  struct Missing: Error, CustomStringConvertible {
    var description: String { "the program 'generate' is not beside the tests" }
  }

  /// Says which bundle the tests are in.
  private final class Marker {}

  /// Runs the program in a folder.
  static func run(_ arguments: [String], in folder: URL) throws -> Outcome {
    try run(url(), arguments, in: folder)
  }

  /// Runs any program in a folder.
  static func run(_ program: URL, _ arguments: [String], in folder: URL) throws -> Outcome {
    // Files, because a pipe that nobody reads from stops the program when it is full.
    let streams = try TemporaryFolder()
    let child = try ChildProcess(
      program,
      arguments,
      in: folder,
      output: streams.place("output"),
      errors: streams.place("errors")
    )
    return Outcome(
      status: child.wait(),
      output: try streams.text("output"),
      errors: try streams.text("errors")
    )
  }

  /// The first program of a name in the search path, if there is one.
  static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: "\($0)/\(name)") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }
}

extension TemporaryFolder {
  /// Generates the client `M` from `document.yaml` into `out`.
  @discardableResult
  func generate(_ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["--spec", "document.yaml", "--output", "out", "--module", "M"] + more,
      in: url
    )
  }
}
