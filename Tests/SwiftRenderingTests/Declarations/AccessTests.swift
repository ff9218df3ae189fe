import ClientIR
import Testing

@testable import SwiftRendering

@Suite("What a client declares has its access level, and models their conformances")
struct AccessTests {
  private func files(
    _ access: AccessLevel,
    _ conformances: [ModelConformance] = [.hashable]
  ) async throws -> [String] {
    var sample = SampleClient(
      operations: [.sample()],
      models: [.thing(properties: [Property("a", .builtIn(.int), .required)])]
    )
    sample.access = access
    sample.conformances = conformances
    var files: [String] = []
    for path in ["ThingApi.swift", "Servers.swift", "Module+Sample.swift", "Models/Thing.swift"] {
      files.append(try await sample.file(path))
    }
    return files
  }

  @Test(
    "A package's client says 'package' where a public one says 'public', and exports the runtime"
  )
  func packageClient() async throws {
    let expected = try await files(.public).map {
      $0.replacing("public ", with: "package ")
        .replacing("@_exported package import", with: "@_exported public import")
    }
    #expect(try await files(.package) == expected)
  }

  @Test("An internal one says neither, and imports the runtime in each file")
  func internalClient() async throws {
    for (file, other) in zip(try await files(.internal), try await files(.public)) {
      #expect(!file.contains("public") && !file.contains("package"))
      let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.prefix(4).dropFirst() == ["", "import APIClientRuntime", ""])
      let body = other.replacing("@_exported public import APIClientRuntime\n\n", with: "")
        .replacing("public ", with: "")
      #expect(body == file.replacing("import APIClientRuntime\n\n", with: ""))
    }
  }

  @Test("Models conform to what is asked for")
  func conformances() async throws {
    let expectations: [([ModelConformance], String)] = [
      ([.hashable], "Codable, Hashable, Sendable"), ([.equatable], "Codable, Equatable, Sendable"),
      ([], "Codable, Sendable"),
    ]
    for (conformances, list) in expectations {
      let file = try #require(try await files(.public, conformances).last)
      #expect(file.contains("public struct Thing: \(list) {\n"))
    }
  }
}
