import Foundation
import TestSupport
import Testing

/// Golden files are compiled as modules of the package, with the features that it turns on and, in CI,
/// with warnings as errors. `GoldenExampleTests` compiles what is generated without those features.
@Suite(
  "Golden files are modules, so they compile",
  .enabled(if: Compiler.current != nil, "there is no swiftc, or no built module of the runtime")
)
struct GoldenModuleTests {
  @Test("Package.swift names each case", arguments: Project.goldenCases)
  func module(golden: String) throws {
    let name = "Conformance" + golden.split(separator: "-").map(\.capitalized).joined()
    let modules = try #require(Compiler.current).modules
    let module = modules.appendingPathComponent("\(name).swiftmodule")
    #expect(FileManager.default.fileExists(atPath: module.path))
  }
}
