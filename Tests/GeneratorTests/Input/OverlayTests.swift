import Foundation
import Testing

@Suite("Overlays correct a document")
struct OverlayTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(document(), to: "api.yaml")
  }

  private func overlay(_ action: String) -> String {
    "overlay: 1.0.0\ninfo: {title: Correction, version: '1'}\nactions:\n- \(action)\n"
  }

  private func generate(_ overlays: [String]) throws -> Program.Outcome {
    try Program.run(
      ["--spec", "api.yaml", "--output", "out", "--module", "M"]
        + overlays.flatMap { ["--overlay", $0] },
      in: folder.url
    )
  }

  @Test("They are applied in their order")
  func order() throws {
    let schema = "$.components.schemas.Pet.properties"
    try folder.write(
      overlay("{target: \(schema), update: {age: {type: string}}}"),
      to: "first.yaml"
    )
    try folder.write(
      overlay("{target: \(schema).age, update: {type: integer}}"),
      to: "second.yaml"
    )
    let run = try generate(["first.yaml", "second.yaml"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(try folder.text("out/Models/Pet.swift").contains("public var age: Int?"))
  }

  @Test("A fault that an overlay brings in is shown in the overlay")
  func fault() throws {
    try folder.write(
      overlay("{target: $.components.schemas.Pet, update: {type: objekt}}"),
      to: "wrong.yaml"
    )
    let run = try generate(["wrong.yaml"])
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("wrong.yaml:4:53: warning: 'objekt' is not a type"))
  }

  @Test("An action that changes nothing is a warning")
  func noMatch() throws {
    try folder.write(overlay("{target: $.nothing, remove: true}"), to: "idle.yaml")
    let run = try generate(["idle.yaml"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.hasPrefix("idle.yaml:4:"))
    #expect(run.errors.contains(": warning: "))
  }

  @Test("A broken one stops the run before anything is written")
  func broken() throws {
    try folder.write("overlay: 2.0.0\n", to: "broken.yaml")
    let run = try generate(["broken.yaml"])
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("broken.yaml:1:"))
    #expect(!folder.exists("out"))
  }
}
