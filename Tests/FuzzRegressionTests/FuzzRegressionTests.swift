import Foundation
import FuzzProbe
import TestSupport
import Testing

/// What the fuzzer found, and the documents that it begins with, once more.
///
/// A new finding is a new file in `Corpus` with a name that tells what is in it.
@Suite("Every input ends in files or in errors")
struct FuzzRegressionTests {
  /// The inputs, by path.
  static let inputs: [String] = {
    let folders = ["Tests/FuzzRegressionTests/Corpus", "Fuzz/Seeds"]
    return folders.flatMap { folder in Project.names(in: folder).map { "\(folder)/\($0)" } }
      + Project.goldenCases.map { "Tests/Fixtures/\($0)/document.yaml" }
  }()

  private let probe: Probe

  init() throws {
    probe = try Probe()
  }

  @Test(arguments: inputs)
  func ends(input: String) async throws {
    let bytes = try Data(contentsOf: Project.root.appendingPathComponent(input))
    let outcome = await probe.run(Array(bytes))
    #expect(outcome.faults.isEmpty)
    #expect(!outcome.files.isEmpty || !outcome.listings.isEmpty)
  }

  @Test("There are inputs of every kind")
  func inputsAreFound() {
    for folder in ["Tests/FuzzRegressionTests/Corpus/", "Fuzz/Seeds/", "Tests/Fixtures/"] {
      #expect(Self.inputs.contains { $0.hasPrefix(folder) })
    }
  }

  @Test("Documents that are right become files", arguments: ["Fuzz/Seeds/json"])
  func files(input: String) async throws {
    let bytes = try Data(contentsOf: Project.root.appendingPathComponent(input))
    #expect(await !probe.run(Array(bytes)).files.isEmpty)
  }
}
