import Foundation
import FuzzProbe
import Testing

/// What the fuzzer found, and the documents that it begins with, once more.
///
/// A new finding is a new file in `Corpus` with a name that tells what is in it.
@Suite("Every input ends in files or in errors")
struct FuzzRegressionTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The inputs, by path.
  static let inputs: [String] = {
    let fixtures = "Tests/Fixtures"
    return names(in: "Tests/FuzzRegressionTests/Corpus") + names(in: "Fuzz/Seeds")
      + names(in: fixtures).map { "\($0)/document.yaml" }
  }()

  private static func names(in folder: String) -> [String] {
    let path = root.appendingPathComponent(folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
  }

  private let probe: Probe

  init() throws {
    probe = try Probe()
  }

  @Test(arguments: inputs)
  func ends(input: String) async throws {
    let bytes = try Data(contentsOf: Self.root.appendingPathComponent(input))
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
    let bytes = try Data(contentsOf: Self.root.appendingPathComponent(input))
    #expect(await !probe.run(Array(bytes)).files.isEmpty)
  }
}
